class Row : UIView {

- (void)f:(NSUInteger)m {
    switch (m) {
        case 18: {
            self.tag = 1;
            break;
        }
        case 1: {
            for (int i = 0; i < 2; i++) {
                self.tag = i;
            }
            break;
        }
        case 2: {
        }
        case 3: {
            break;
        }
    }
}

}
