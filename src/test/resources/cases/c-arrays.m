@implementation Row
- (NSInteger)at:(NSInteger)i {
    NSInteger table[] = {1, 2, 3};
    table[i] += 2;
    CGFloat weights[2];
    weights[0] = 1.5;
    return table[i] + weights[0];
}
@end
