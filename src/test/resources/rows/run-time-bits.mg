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

Block mg_sar = ^int (int a, uint n) {
    int r = a;
    for (uint i = 0; i < n; i++) {
        if (r % 2 != 0) {
            r = r - 1;
        }
        r = r / 2;
    }
    return r;
};

class Row : UIView {

- (void)f:(NSUInteger)f with:(NSInteger)n {
    if (mg_and(f, 4)) {
        self.tag = 1;
    }
    if (mg_and(f, 12) == 12) {
        self.tag = 2;
    }
    if (!mg_and(f, 1)) {
        self.tag = 3;
    }
    self.tag = mg_sar(n, 1);
}

}
