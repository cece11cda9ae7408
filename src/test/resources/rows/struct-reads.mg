class Row : UIView {

- (void)f:(UIView *)v {
    CGFloat w = v.frame.size.width + self.superview.bounds.origin.y;
    struct CGRect r = self.frame;
    self.tag = @(r.size.width).integerValue();
    CGFloat m = self.layer.transform.m34;
}

}
