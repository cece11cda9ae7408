class Row : UIView {

- (void)f:(double)d {
    NSInteger n = @(d).integerValue();
    n = @(d * 2).integerValue();
    self.tag = @(d).integerValue();
    self.setTag:(@(d).integerValue());
    n = @(n + d).integerValue();
    self.viewWithTag:(@(0.5 + d).integerValue());
}

}
