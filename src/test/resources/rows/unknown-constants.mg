class Row : UIView {

- (NSInteger)two {
    return 2;
}

}
