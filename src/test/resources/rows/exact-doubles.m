@interface Row : UIView
@end
@implementation Row
- (void)f {
    double d = 0.0000001; d = 3.14159265; d = 0.1; d = 1.0 / 3; d = 123456789.125; d = 1e22; d = 5e-324;
}
@end
