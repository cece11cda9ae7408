class Row : UIView {

- (void)f {
    Block t_mg1 = ^{
        self.tag = 1;
    };
    t_mg1();
    Block t_mg2 = ^NSInteger {
        return 2;
    };
    NSInteger n = t_mg2();
    self.tag = n;
}

}
