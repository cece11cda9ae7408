class Row : UIView {

- (void)f {
    uint a = 1;
    uint b = 1;
    uint c = 1;
    uint d = 1;
    uint e = 1;
    uint f = 1;
    uint g = 1;
    uint h = 1;
    uint i = 1;
    uint j = 1;
    NSUInteger k = 2;
    NSUInteger l = UIControlStateNormal;
}

}
