class Row : UIView {

- (void)f:(int)n {
    self.tag = n;
}

}
