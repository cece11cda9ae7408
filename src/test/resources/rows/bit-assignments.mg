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

Block mg_shl = ^uint (uint a, uint n) {
    uint r = a;
    for (uint i = 0; i < n; i++) {
        r = r * 2;
    }
    return r;
};

Block mg_shr = ^uint (uint a, uint n) {
    uint r = a;
    for (uint i = 0; i < n; i++) {
        r = r / 2;
    }
    return r;
};

class Row : UIView {

- (void)f:(NSUInteger)a {
    a = mg_and(a, 3);
    a = mg_or(a, 4);
    a = mg_xor(a, 5);
    a = mg_shl(a, 6);
    a = mg_shr(a, 7);
}

}
