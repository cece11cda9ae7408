class Row : UIView {

- (void)f {
    self.tag = 4 + 7;
    NSInteger c = 2;
    self.tag = c;
}

}
