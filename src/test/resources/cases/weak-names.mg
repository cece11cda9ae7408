class L : UIView {

- (void)both {
    __weak id self_mg1 = self;
    __weak id l_mg2 = _l;
    _b.tap = ^{
        self_mg1.go();
    };
    _b.tup = ^{
        self_mg1.go();
    };
}

@MethodName("strong:")
- (void)strong_mg1:(UILabel *)label {
    __weak id label_mg2 = label;
    self.tap = ^{
        __strong id label_mg3 = label_mg2;
        label_mg3.tag += 1;
        NSUInteger n = label_mg3.text.length;
        self.use:(n - 0x1 > 0);
    };
}

}
