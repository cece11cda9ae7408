class Row : UIView {

- (void)f:(BOOL)a with:(NSInteger)b with:(id)c {
    if (!a && (b || !c)) {
        self.tag = 1;
    }
    if (a || b && c) {
        self.tag = 2;
    }
    self.tag = a && b;
    self.hidden = !(b > 2) || !c;
}

}
