class Row : UIView {

- (void)f {
    int k = 1;
    if (YES) {
        int k = 2;
        self.tag = k;
    }
    if (YES) {
        self.tag = k;
    }
}

}
