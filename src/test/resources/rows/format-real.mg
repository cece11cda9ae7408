class Row : UIView {

- (void)f:(double)d with:(CGFloat)g with:(float)f {
    id s = d + @"|" + d + @"|" + (d + 1);
    s = g + @" " + f;
}

}
