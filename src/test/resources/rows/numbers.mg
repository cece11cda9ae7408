class Row : UIView {

- (void)f {
    self.alpha = 1.0;
    self.tag = 10;
    self.tag = 31;
    self.alpha = 1000.0;
    self.tag = 97;
    self.tag = 1;
    self.tag = 15;
    self.alpha = 0.5;
    self.alpha = 5.0;
    self.alpha = 0.0000001;
    double d = 8.0;
}

}
