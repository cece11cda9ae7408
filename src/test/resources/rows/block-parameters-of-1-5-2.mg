class Row : UIView {

- (void)one:(Block)d {
    d(1);
    self.alpha = 0.5;
    self.alpha = 1;
}

}
