@interface Row : UIView
@end
@implementation Row
- (void)f:(double)d {
    NSLog(@"%.2f %6.1f %+f %.0f", d, d, d, d * 2);
}
@end
