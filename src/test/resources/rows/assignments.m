@interface Row : UIView
@end
@implementation Row
- (void)f:(NSMutableArray *)m with:(NSUInteger)u {
    NSInteger a, b; a = b = 3; a += b -= 1; a *= 2; a /= b; a %= 4; u %= b; self.tag = (a = 2) + 1; m[u++] = @(a); CGFloat f = 1; f /= 2; b += f;
}
@end
