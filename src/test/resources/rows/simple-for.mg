class Row : UIView {

- (void)f:(NSArray *)a {
    NSUInteger i;
    for (i = 0; i < a.count; i += 2) {
        self.tag = i;
    }
    for (NSInteger k = 9; k >= 0; k--) {
        continue;
    }
    for (; i > 0;) {
        i--;
    }
}

}
