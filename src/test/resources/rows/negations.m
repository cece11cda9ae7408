@interface Row : UIView
@end
@implementation Row
- (void)f:(NSUInteger)u with:(BOOL)b {
    NSInteger n = -3; n = -n; n = -(NSInteger)u; NSUInteger v = -u; n = -b; CGFloat f = -self.alpha; n = - -n;
}
@end
