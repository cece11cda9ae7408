@interface Row : UIView
@end
@implementation Row
- (void)f {
    for (int i = 0, j = 9; i < j; i++, j--) { self.tag = i + j; }
    for (int i = 0, n = 3; i < n; i++) { if (self.tag) { continue; } self.tag = i; }
}
@end
