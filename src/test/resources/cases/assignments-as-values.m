@interface A : NSObject
@property (nonatomic) double height;
@end
@implementation A
- (void)store:(NSInteger)n with:(NSUInteger)u {
    double d;
    NSUInteger v;
    NSInteger s;
    if ((d = 5) / 2 > 2.2) {
        [self done];
    }
    if ((v = n) > 3) {
        [self done];
    }
    if ((s = u) < 0) {
        [self done];
    }
    double h = (self.height = n) / 2;
    s = v = 3;
    BOOL flag = n > 3;
    flag |= [self done];
    flag &= u > 2;
    flag ^= flag;
}
- (BOOL)done {
    return YES;
}
@end
