@interface Row : UIView
@end
@implementation Row
- (void)f:(int)n {
    double d = n; CGFloat e = 1; NSInteger i = 2.5 * n; int j = d;
}
@end
