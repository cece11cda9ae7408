class Row : UIView {

- (void)f:(NSArray *)a with:(NSUInteger)u with:(NSInteger)n {
    if (a.count - 0x1 > 0) {
        self.tag = 1;
    }
    if (@(u - n).unsignedIntegerValue() > 3) {
        self.tag = 2;
    }
    NSInteger k = a.count - 1;
    self.alpha = u - 0x1;
}

}
