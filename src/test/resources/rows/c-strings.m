@interface Row : UIView
@end
@implementation Row
- (void)f {
    const char *c = "x\n"; id s = @(c); c = "a" "b";
}
@end
