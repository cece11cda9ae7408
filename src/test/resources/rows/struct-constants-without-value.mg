class Row : UIView {

- (void)three {
    self.tag = 1;
}

}
