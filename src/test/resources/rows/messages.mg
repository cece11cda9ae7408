class Row : UIView {

- (void)f {
    self.setNeedsLayout();
    self.superview().removeFromSuperview();
    UIView.new().setTag:(self.superview.subviews.count());
}

}
