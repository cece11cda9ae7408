class Row : UIView {

- (void)f {
    int i;
    for (i = 0; i < 3; i++) {
    }
    while (YES) {
        break;
    }
    if (i) {
        for (i = 0; i < 2; i++) {
            self.tag = i;
        }
    }
}

}
