class A : NSObject {

- (void)store:(NSInteger)n with:(NSUInteger)u {
    double d;
    NSUInteger v;
    NSInteger s;
    if ((d = 5.0) / 2 > 2.2) {
        self.done();
    }
    if ((v = @(n).unsignedIntegerValue()) > 3) {
        self.done();
    }
    if ((s = @(u).integerValue()) < 0) {
        self.done();
    }
    double h = (self.height = @(n).doubleValue()) / 2;
    s = (v = 0x3);
    BOOL flag = n > 3;
    flag = self.done() || flag;
    flag = flag && u > 2;
    flag = flag != flag;
}

- (BOOL)done {
    return YES;
}

}
