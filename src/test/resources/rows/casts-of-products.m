@interface Row : UIView
@end
@implementation Row
- (void)f:(NSInteger)a with:(NSInteger)b {
    CGFloat f = (CGFloat)a / b; self.contentMode = (UIViewContentMode)a; NSInteger n = (NSInteger)(f * b); n = (int)(a * b);
}
@end
