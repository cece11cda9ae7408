@interface Row : UIView
@end
@implementation Row
- (void)f:(int)n with:(BOOL)b with:(NSUInteger)u with:(NSInteger)l {
    id s = [NSString stringWithFormat:@"%d %i %ld %lld", n, n + 1, (long)l, (long long)l]; s = [NSString stringWithFormat:@"%d", b]; s = [NSString stringWithFormat:@"%ld", (long)u]; s = [NSString stringWithFormat:@"%d", (int)l];
}
@end
