class Row : UIView {

- (NSInteger)one {
    return 2;
}

- (NSInteger)two {
    return 4;
}

}
