class Row : UIView {

- (void)one {
    self.done()(YES);
}

}
