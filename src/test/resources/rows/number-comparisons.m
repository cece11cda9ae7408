@interface Row : UIView
@end
@implementation Row
- (void)f:(NSInteger)n with:(NSUInteger)u with:(BOOL)b with:(double)d {
    if (n < 3 && u >= 2 && d != 0.5 && n == u) { self.tag = 1; } if (b < n) { self.tag = 2; } if (u - 1 > 0) { self.tag = 3; } if (n < u) { self.tag = 4; }
}
@end
