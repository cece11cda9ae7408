class Row : UIView {

- (NSInteger)one {
    return (self.open ? 1 : 0) + 1;
}

- (NSInteger)two {
    return @(self.gap).integerValue();
}

}
