@interface Row : UIView
@end
@implementation Row
- (void)f:(NSUInteger)u with:(NSInteger)n {
    self.tag = n - 1 * 2 / 3 % 4; NSUInteger a = u % 2; NSUInteger b = u % n; NSInteger c = n % 3; NSInteger d = n / 2 - u; self.tag = YES * n;
}
@end
