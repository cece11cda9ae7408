class Row : UIView {

- (void)f {
    struct CGRect a = self.frame;
    struct NSRange b = NSMakeRange(0, 1);
    struct CGPoint c = {x: 1, y: 2};
}

}
