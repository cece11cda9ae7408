class Row : UIView {

- (void)five {
    self.tag = 1;
}

}
