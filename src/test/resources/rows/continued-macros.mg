class Row : UIView {

- (void)one {
    self.tag = 1 + 2;
}

}
