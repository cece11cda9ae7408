@interface Row : UIView
@end
@implementation Row
- (void)f {
    [self insertSubview:[self viewWithTag:1] atIndex:2 + 1]; [self convertPoint:self.center toView:nil];
}
@end
