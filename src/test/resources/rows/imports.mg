class Row : UIView {

- (void)one {
    self.setNeedsLayout();
}

}
