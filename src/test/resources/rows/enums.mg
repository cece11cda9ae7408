class Row : UIView {

- (NSUInteger)one {
    return 3;
}

- (NSInteger)two:(NSUInteger)e {
    return e == 7 ? -1 : 0;
}

}
