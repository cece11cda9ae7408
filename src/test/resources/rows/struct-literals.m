@interface Row : UIView
- (void)size:(CGSize)s;
@end
@implementation Row
- (CGRect)one:(CGFloat)w { CGSize a = {1, w + 1}; CGPoint p = {.y = -2}; self.frame = (CGRect){{1, 2}, a}; [self size:(CGSize){w, 2}]; CGRect r = {p}; return r; }
@end
