class Row : UIView {

- (struct CGRect)one:(CGFloat)w {
    struct CGSize a = {width: 1, height: (w + 1)};
    struct CGPoint p = {y: (-2)};
    self.frame = {origin: {x: 1, y: 2}, size: a};
    self.size:({width: w, height: 2});
    struct CGRect r = {origin: p, size: {width: 0, height: 0}};
    return r;
}

}
