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

class Row : NSObject {

- (NSInteger)sum:(NSInteger)a {
    NSInteger n = a * (self.on ? 1 : 0);
    n -= a > 2 ? 1 : 0;
    return -(self.on ? 1 : 0) + n;
}

- (BOOL)any:(NSUInteger)flags {
    return !!mg_and(flags, 4);
}

}
