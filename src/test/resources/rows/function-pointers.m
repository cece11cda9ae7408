@interface Row : UIView
@end
@implementation Row
- (void)f:(double (*)(double, int))f {
    double (*g)(double, int) = f; self.alpha = f(1, 2) + (*g)(0.5, 3);
}
@end
