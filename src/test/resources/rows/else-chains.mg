class Row : UIView {

- (void)f:(int)n {
    if (n == 1) {
        self.tag = 1;
    } else if (n == 2) {
        self.tag = 2;
    } else {
        if (n == 3) {
            self.tag = 3;
        }
    }
}

}
