class Row : UIView {

- (void)f:(NSMutableArray *)m with:(NSUInteger)u {
    NSInteger a;
    NSInteger b;
    a = (b = 3);
    b -= 1;
    a += b;
    a *= 2;
    a /= b;
    a %= 4;
    NSUInteger b_mg1 = b;
    u %= b_mg1;
    self.tag = (a = 2) + 1;
    m[u++ - 1] = @(a);
    CGFloat f = 1;
    f /= 2;
    b = @(b + f).integerValue();
}

}
