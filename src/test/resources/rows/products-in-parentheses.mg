class Row : UIView {

- (void)f:(NSInteger)a with:(NSInteger)b {
    self.tag = a * b;
    self.tag = a * b / 3;
    self.viewWithTag:(a * b);
    self.tag = a * 2;
    self.tag = self.tag * b;
}

}
