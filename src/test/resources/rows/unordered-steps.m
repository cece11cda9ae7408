@interface Row : UIView
@end
@implementation Row
- (void)f {
    int x = 0; int y = x++ + x++; y = x + (x = 3); self.tag = y + x++; x = x++; self.tag = x++ && x--;
}
@end
