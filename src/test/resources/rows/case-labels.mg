class Row : UIView {

- (void)f:(NSInteger)n with:(NSInteger)a {
    switch (n) {
        case 3: {
            self.tag = 1;
            break;
        }
        case 97: {
            self.tag = 2;
            break;
        }
        case -1: {
            self.tag = 3;
            break;
        }
        case 7: {
        }
        case 8: {
        }
        case 9: {
            self.tag = 4;
            break;
        }
        case 9223372036854775807: {
            self.tag = 5;
        }
    }
}

}
