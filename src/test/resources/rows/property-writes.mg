class Row : UIView {

- (void)one {
    self.putName:(@"a");
    self.setX:(2);
    self.open = !!self.tag;
    self.tag = @(self.x).integerValue();
    self.superview.tag = 1;
}

}
