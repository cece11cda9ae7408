class Row : UIView {

- (void)f:(NSInteger)n {
    int t;
    switch (n) {
        case 1: {
            self.tag = 1;
            self.tag = 2;
            break;
        }
        case 2: {
            t = 4;
            self.tag = t;
            break;
        }
        case 3: {
            t = 5;
            self.tag = t;
        }
    }
    while (YES) {
        if (self.tag) {
            break;
        }
        self.tag = 3;
        break;
    }
    self.tag();
}

}
