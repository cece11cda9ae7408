@interface Row : UIView
@end
@implementation Row
- (void)f:(NSInteger)n {
    switch (n) { case 1: { self.tag = 1; } self.tag = 2; break; case 2: ; int t = 4; self.tag = t; break; case 3: t = 5; self.tag = t; }
    switch (n) { default: if (self.tag) { break; } self.tag = 3; }
    switch ([self tag]) { default: break; }
}
@end
