@interface Row : UIView
@end
@implementation Row
- (void)f {
    [self setNeedsLayout]; [[self superview] removeFromSuperview]; [[UIView new] setTag:[self.superview.subviews count]];
}
@end
