class Row : UIView {

- (void)f {
    struct CGRect r = CGRectMake(0, 0, 0, 0);
    struct CGPoint p = CGPointMake(0, 0);
    struct CGSize s = CGSizeMake(0, 0);
    struct UIEdgeInsets e = UIEdgeInsetsMake(0, 0, 0, 0);
    struct UIOffset o = UIOffsetMake(0, 0);
    self.transform = CGAffineTransformMake(1, 0, 0, 1, 0, 0);
    self.layer.transform = CATransform3DMakeScale(1, 1, 1);
}

}
