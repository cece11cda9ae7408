@interface Row : UIView
@end
@implementation Row
- (void)f {
    int i = 0;
    do i++; while (i < 3);
    do { if (i > 5) { continue; } i += 2; } while (i < 9);
}
@end
