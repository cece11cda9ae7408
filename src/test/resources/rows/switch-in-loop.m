@interface Row : UIView
@end
@implementation Row
- (void)f:(NSInteger)n {
    while (n > 0) { switch (n) { case 1: n = 0; continue; default: break; } n--; }
}
@end
