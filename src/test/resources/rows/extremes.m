@interface Row : UIView
@end
@implementation Row
- (void)f:(CGFloat)a with:(CGFloat)b with:(int)n {
    CGFloat m = MIN(a, b); m = MAX(a, 1) + 2; m = ABS(a); m = MAX([self alpha], a); n = ABS(n - 1); m = MAX(0, MIN(a, b)); int q = MAX(n++, 3);
}
@end
