class Row : UIView {

- (void)f {
    int a;
    int b;
    a = 1;
    b = 2;
    self.setTag:(a);
    self.setTag:(b);
    a = 0;
    b = 9;
    for (; a < b; a++) {
        self.tag = a;
        b--;
    }
}

}
