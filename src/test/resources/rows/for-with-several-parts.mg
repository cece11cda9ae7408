class Row : UIView {

- (void)f {
    if (YES) {
        int i = 0;
        int j = 9;
        for (; i < j; i++) {
            self.tag = i + j;
            j--;
        }
    }
    if (YES) {
        int i = 0;
        int n = 3;
        for (; i < n; i++) {
            if (self.tag) {
                continue;
            }
            self.tag = i;
        }
    }
}

}
