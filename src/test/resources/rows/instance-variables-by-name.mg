class Row : UIView {

- (NSInteger)one {
    _count = 2;
    _count += 1;
    return _count + _count;
}

- (NSInteger)two:(NSInteger)count_mg1 {
    return count_mg1 + _count;
}

}
