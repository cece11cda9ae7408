class Row : UIView {

- (void)one {
    NSInteger n = 1;
    double d = 0;
    CGFloat g = 0;
    BOOL b = NO;
    self.n:d:g:b:(&n, &d, &g, &b);
    self.tag = n;
}

- (void)two {
    int i;
    int i_mg1 = 0;
    self.i:(&i_mg1);
    i = @(i_mg1).intValue();
    self.tag = i;
}

}
