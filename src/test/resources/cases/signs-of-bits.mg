Block mg_and = ^uint (uint a, uint b) {
    uint r = 0;
    uint bit = 1;
    while (a > 0 && b > 0) {
        if (a % 0x2 == 1 && b % 0x2 == 1) {
            r = r + bit;
        }
        a = a / 2;
        b = b / 2;
        bit = bit * 2;
    }
    return r;
};

Block mg_or = ^uint (uint a, uint b) {
    uint r = a + b;
    return r - mg_and(a, b);
};

Block mg_xor = ^uint (uint a, uint b) {
    uint r = a + b;
    return r - mg_and(a, b) - mg_and(a, b);
};

class Row : NSObject {

- (void)bits:(int)i of:(NSInteger)n and:(uint)c {
    NSNumber *boxed = @(@(mg_or(i, 1)).longLongValue());
    double d = @(mg_or(i, 1)).longLongValue();
    NSInteger plain = mg_or(i, 1);
    NSInteger rest = @(mg_xor(n, 3)).longLongValue() % 3;
    NSInteger half = @(mg_and(n, i)).longLongValue() / 2;
    BOOL below = @(mg_or(i, 1)).longLongValue() < 0;
    BOOL inside = @(mg_and(i, 7)).longLongValue() < n;
    BOOL same = mg_or(i, 1) == n;
    double sum = @(mg_or(i, 1)).longLongValue() + 0.5;
    NSNumber *choice = @(below ? @(mg_or(i, 1)).longLongValue() : n);
    NSNumber *left = @(@(c - c).longLongValue());
    self.take:(@[@(0 - mg_or(i, 1)), @(@(@(mg_xor(i, 2)).longLongValue()).doubleValue()), boxed, choice, left, @(d + sum + rest + half + plain + (same ? 1 : 0) + (inside ? 1 : 0))]);
}

}
