@implementation Row
- (NSInteger)cast:(double)x of:(NSUInteger)u {
    int i = (int)x;
    uint8_t small = (uint8_t)i;
    CGFloat f = (CGFloat)i / 2;
    float g = 0.1f;
    NSInteger n = (NSInteger)u + (NSInteger)3.9;
    return n + small + (x > 1) + f + g;
}
@end
