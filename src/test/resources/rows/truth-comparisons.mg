class Row : UIView {

- (void)f:(BOOL)f {
    if (f == YES) {
        self.tag = 1;
    }
    if (self.isHidden != NO) {
        self.tag = 2;
    }
}

}
