class Row : UIView {

- (void)f {
    self.autoresizingMask = 18;
    self.tag = 19;
    self.tag = -1;
    self.tag = 240;
    NSUInteger u = 0xFFFFFFFFFFFFFFFF;
    uint w = 4294967295;
    self.tag = -4;
    self.tag = 5;
}

}
