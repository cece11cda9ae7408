class Row : UIView {

- (void)f {
    for (int i = 0; i < 2; i++) {
        int j = i;
        if (YES) {
            int i = 10;
            self.tag = i;
        }
        self.tag = j;
    }
    for (int i = 0; i < 2; i++) {
        int i_mg1 = 5;
        self.tag = i_mg1;
    }
}

}
