@interface Row : UIView
@end
@implementation Row
- (void)f {
    int x = 0; self.tag = ++x; if (--x > 0) { self.tag = 1; }
}
@end
