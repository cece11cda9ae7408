class Row : UIView {

- (void)f:(NSInteger)n with:(NSUInteger)u with:(BOOL)b with:(double)d {
    if (n < 3 && u >= 2 && d != 0.5 && n == u) {
        self.tag = 1;
    }
    if ((b ? 1 : 0) < n) {
        self.tag = 2;
    }
    if (u - 0x1 > 0) {
        self.tag = 3;
    }
    if (n < u) {
        self.tag = 4;
    }
}

}
