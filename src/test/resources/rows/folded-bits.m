@interface Row : UIView
@end
@implementation Row
- (void)f {
    self.autoresizingMask = UIViewAutoresizingFlexibleWidth | UIViewAutoresizingFlexibleHeight; self.tag = 1 << 4 | 3; self.tag = ~0; self.tag = 0xFF & ~0x0F; NSUInteger u = ~0UL; unsigned w = ~0U; self.tag = -8 >> 1; self.tag = 6 ^ 3;
}
@end
