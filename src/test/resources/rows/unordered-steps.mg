class Row : UIView {

- (void)f {
    int x = 0;
    int y = x++ - 1 + (x++ - 1);
    y = x + (x = 3);
    self.tag = y + (x++ - 1);
    x = x++ - 1;
    self.tag = x++ - 1 && x-- + 1;
}

}
