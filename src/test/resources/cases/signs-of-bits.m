@implementation Row
- (void)bits:(int)i of:(NSInteger)n and:(unsigned char)c {
    NSNumber *boxed = @(i | 1);
    double d = i | 1;
    NSInteger plain = i | 1;
    NSInteger rest = (n ^ 3) % 3;
    NSInteger half = (n & i) / 2;
    BOOL below = (i | 1) < 0;
    BOOL inside = (i & 7) < n;
    BOOL same = (i | 1) == n;
    double sum = (i | 1) + 0.5;
    NSNumber *choice = @(below ? (i | 1) : n);
    NSNumber *left = @(c - c);
    [self take:@[@(-(i | 1)), @((double)(i ^ 2)), boxed, choice, left, @(d + sum + rest + half + plain + same + inside)]];
}
@end
