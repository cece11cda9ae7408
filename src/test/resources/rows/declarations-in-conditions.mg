class Row : UIView {

- (void)f {
    UIView *v = self.superview;
    if (v) {
        v.tag = 1;
    }
}

}
