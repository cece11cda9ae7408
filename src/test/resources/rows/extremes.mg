class Row : UIView {

- (void)f:(CGFloat)a with:(CGFloat)b with:(int)n {
    CGFloat m = a < b ? a : b;
    m = (a > 1 ? a : 1) + 2;
    m = a < 0 ? -a : a;
    CGFloat alpha_mg1 = self.alpha();
    m = alpha_mg1 > a ? alpha_mg1 : a;
    n = n - 1 < 0 ? -(n - 1) : n - 1;
    CGFloat MIN_mg2 = a < b ? a : b;
    m = 0 > MIN_mg2 ? 0 : MIN_mg2;
    int t_mg3 = n++ - 1;
    int q = t_mg3 > 3 ? t_mg3 : 3;
}

}
