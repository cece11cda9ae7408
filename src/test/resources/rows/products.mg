class Row : UIView {

- (void)f:(NSUInteger)u with:(NSInteger)n {
    self.tag = n - 1 * 2 / 3 % 4;
    NSUInteger a = u % 0x2;
    NSUInteger n_mg1 = n;
    NSUInteger b = u % n_mg1;
    NSInteger c = n % 3;
    NSInteger d = n / 2 - u;
    self.tag = (YES ? 1 : 0) * n;
}

}
