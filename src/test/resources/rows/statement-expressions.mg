class Row : UIView {

- (void)f {
    UIView *w = UIView.new();
    w.tag = 1;
    UIView *v = w;
    NSInteger k = 2;
    NSInteger t_mg1 = k + 1;
    self.tag = t_mg1;
}

}
