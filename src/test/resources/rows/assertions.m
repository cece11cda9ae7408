@interface Row : UIView
@end
@implementation Row
- (void)f:(int)n {
    NSAssert(n > 1, @"n is %d", n);
    NSParameterAssert(n);
    NSCAssert(n, @"n");
    assert(n);
    NSAssert(n++ > 1, @"n");
    self.tag = n;
}
@end
