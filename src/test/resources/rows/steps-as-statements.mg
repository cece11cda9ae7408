class Row : UIView {

- (void)f {
    int x = 0;
    x++;
    x++;
    x--;
    x--;
    CGFloat f = 0;
    f++;
}

}
