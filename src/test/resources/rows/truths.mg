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

class Row : UIView {

- (void)f:(NSInteger)n with:(id)o {
    BOOL a = !!n;
    BOOL b = n > 1;
    BOOL c = a;
    BOOL d = o != nil;
    BOOL e = !!mg_and(n, 4);
    BOOL f = YES;
    BOOL g = !n;
    BOOL h = n && a;
    self.hidden = !!n;
    BOOL i = !!o;
    a = n ? YES : NO;
}

}
