class Row : UIView {

- (void)f:(BOOL)b with:(NSInteger)n {
    self.tag = n + 1;
    self.tag = n + (b ? 1 : 0);
    self.tag = (n > 1 ? 1 : 0) + (b ? 1 : 0);
    self.alpha = n + 0.5;
}

}
