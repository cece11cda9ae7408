class Row : UIView {

- (void)one {
    self.done()(YES);
    self.done()(NO);
    self.left()(1).left()(2.5).tag = 3;
}

}
