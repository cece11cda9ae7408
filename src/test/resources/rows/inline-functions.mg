class Row : UIView {

- (void)f:(struct NSRange)r with:(struct CGRect)b with:(struct UIEdgeInsets)e {
    NSUInteger m = r.location + r.length;
    NSUInteger t_mg1 = 3;
    BOOL c = t_mg1 >= r.location && t_mg1 - r.location < r.length;
    struct NSRange NSMakeRange_mg2 = NSMakeRange(0, 1);
    c = r.location == NSMakeRange_mg2.location && r.length == NSMakeRange_mg2.length;
    struct UIEdgeInsets UIEdgeInsetsZero_mg3 = UIEdgeInsetsMake(0, 0, 0, 0);
    c = e.top == UIEdgeInsetsZero_mg3.top && e.left == UIEdgeInsetsZero_mg3.left && e.bottom == UIEdgeInsetsZero_mg3.bottom && e.right == UIEdgeInsetsZero_mg3.right;
    CGFloat w = CGRectGetWidth(b) + CGRectGetMaxY(self.frame);
}

}
