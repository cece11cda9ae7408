class Row : UIView {

- (void)f:(UIButton *)b {
    b.addTarget:action:forControlEvents:(self, @selector(go), UIControlEventTouchUpInside);
    self.contentMode = 1;
    CGFloat a = M_PI / 2;
    self.autoresizingMask = 0;
    a = 2.718281828459045;
}

}
