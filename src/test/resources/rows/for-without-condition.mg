class Row : UIView {

- (void)f {
    int i = 0;
    BOOL first_mg1 = YES;
    while (YES) {
        if (!first_mg1) {
            i++;
        }
        first_mg1 = NO;
        if (i > 3) {
            break;
        }
        if (self.tag) {
            continue;
        }
        self.tag = i;
    }
}

}
