class Row : UIView {

- (void)f:(BOOL)a with:(BOOL)b {
    if (a) {
        if (b) {
            self.setTag:(1);
        } else {
            self.setTag:(2);
        }
    }
    for (int i = 0; i < 3; i++) {
        while (b) {
            do {
                self.setTag:(i);
            } while (a);
        }
    }
    for (UIView *v in self.subviews) {
        if (a) {
            v.setTag:(1);
        }
    }
}

}
