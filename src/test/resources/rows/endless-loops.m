@interface Row : UIView
@end
@implementation Row
- (void)f {
    for (;;) { break; }
    while (1) { break; }
    while (YES) { break; }
}
@end
