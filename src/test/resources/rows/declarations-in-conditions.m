@interface Row : UIView
@end
@implementation Row
- (void)f {
    if (UIView *v = self.superview) { v.tag = 1; }
}
@end
