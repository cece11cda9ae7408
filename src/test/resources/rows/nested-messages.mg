class Row : UIView {

- (void)f {
    self.addSubview:(UIView.alloc().initWithFrame:(self.superview.bounds()));
    id v = self.superview().superview();
    v.setTag:(v.tag());
}

}
