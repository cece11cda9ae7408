@interface Row : UIView
@end
@implementation Row
- (void)f:(NSArray *)a with:(NSUInteger)u with:(NSInteger)n {
    if (a.count - 1 > 0) { self.tag = 1; } if (u - n > 3) { self.tag = 2; } NSInteger k = a.count - 1; self.alpha = u - 1;
}
@end
