@interface Row : UIView
@end
@implementation Row
- (void)f:(int)w with:(int)n with:(double)d {
    NSLog(@"%*d %.*f", w, n, w, d);
}
@end
