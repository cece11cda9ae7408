class Row : UIView {

- (void)f:(NSUInteger)u with:(BOOL)b {
    NSInteger n = -3;
    n = -n;
    n = 0 - u;
    NSUInteger v = 0x0 - u;
    n = -(b ? 1 : 0);
    CGFloat f = -self.alpha;
    n = -(-n);
}

}
