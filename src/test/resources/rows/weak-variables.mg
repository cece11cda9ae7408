class Row : UIView {

- (void)f:(UIView *)v {
    __weak id weakSelf = self;
    __weak id weakView = v;
    __weak id other = self;
    __weak Row *row = self;
    __weak id raw = v;
    Block b = ^{
        __strong id strongSelf = weakSelf;
        strongSelf.setTag:(1);
        weakView.setTag:(2);
        other.setTag:(3);
        row.setTag:(4);
        raw.setTag:(5);
    };
}

}
