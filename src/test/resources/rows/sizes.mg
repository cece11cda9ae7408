class Row : UIView {

- (void)f {
    self.tag = 4 + 32 + 8;
    int n;
    self.tag = 4 * 4;
}

}
