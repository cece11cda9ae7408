class Row : UIView {

- (void)f:(id)o with:(BOOL)c {
    o.setTag:(1);
    (c ? self : o).setTag:(2);
    @"x".length();
    @[o].count();
    @{}.count();
    @(1).intValue();
    ^{
    }.copy();
    self.setTag:(3);
}

}
