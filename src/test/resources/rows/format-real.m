@interface Row : UIView
@end
@implementation Row
- (void)f:(double)d with:(CGFloat)g with:(float)f {
    id s = [NSString stringWithFormat:@"%f|%lf|%f", d, d, d + 1]; s = [NSString stringWithFormat:@"%f %f", g, f];
}
@end
