class Row : UIView {

- (void)f:(NSInteger)a with:(NSInteger)b {
    CGFloat f = @(a).doubleValue() / b;
    self.contentMode = a;
    NSInteger n = @(f * b).integerValue();
    n = @(a * b).intValue();
}

}
