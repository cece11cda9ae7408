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

class Row : NSObject {

- (uint)hash:(uint)x with:(uint)y count:(NSInteger)n rows:(NSArray *)rows {
    uint difference = @(x - y).unsignedIntValue();
    uint32_t h = 5381;
    h = @(h * 33 + x).unsignedIntValue();
    h = @(h + y).unsignedIntValue();
    h = @(h + 1).unsignedIntValue();
    h = @(h - 1).unsignedIntValue();
    h = @(mg_xor(h, n)).unsignedIntValue();
    BOOL more = @(x - y).unsignedIntValue() > 3;
    int cut = @(n).intValue();
    int small = n % 10;
    int size = rows.count;
    uint b = 1;
    b = @(@(mg_shl(b, 4)).intValue()).unsignedCharValue();
    return @(h + difference + (more ? 1 : 0) + cut + small + size + b).unsignedIntValue();
}

}
