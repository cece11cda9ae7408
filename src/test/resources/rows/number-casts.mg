class Row : UIView {

- (void)f:(double)d with:(NSInteger)n with:(NSUInteger)u with:(BOOL)b {
    self.tag = @(d).integerValue();
    int i = @(d).intValue();
    u = @(d).unsignedIntegerValue();
    uint w = @(d).unsignedIntValue();
    int l = @(d).longLongValue();
    float f = @(d).floatValue();
    double e = @(n).doubleValue();
    CGFloat g = d;
    b = @(n).boolValue();
    int s = @(n).shortValue();
    int c = @(n).charValue();
    uint8_t y = @(n).unsignedCharValue();
    n = n;
    n = @(u).longLongValue();
    n = b ? 1 : 0;
    n = 3;
}

}
