CGFloat fade(CGFloat v, int n);
void done(void);
static inline CGFloat bare(CGFloat v);
@interface Row : UIView
@end
@implementation Row
- (CGFloat)one { done(); return fade(1, 2); }
- (CGFloat)two { return half(3); }
- (CGFloat)three { return bare(3); }
@end
