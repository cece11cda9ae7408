class Row : UIView {

- (void)one {
    self.tag = 97;
}

- (void)three {
    self.tag = 3;
}

}
