class Row : UIView {

- (void)f:(int)n {
    double d = n;
    CGFloat e = 1;
    NSInteger i = @(2.5 * n).integerValue();
    int j = @(d).intValue();
}

}
