@interface Row : UIView
@end
@implementation Row
- (CGRect)one { return CGRectNull; }
- (CGRect)two { return CGRectInfinite; }
- (void)three { self.tag = 1; }
@end
