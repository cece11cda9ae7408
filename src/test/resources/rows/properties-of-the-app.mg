class Row : UIView {

- (void)one {
    self.label = @"x";
}

}
