class Row : UIView {

- (void)f {
    int k = 1;
    self.tag = k;
    if (YES) {
        int j = 2;
        self.tag = j;
    }
    if (YES) {
        int j = 3;
        self.tag = j;
    }
}

}
