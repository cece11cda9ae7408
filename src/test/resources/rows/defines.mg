class Row : UIView {

- (NSInteger)one:(NSInteger)n {
    return n * (8 + 8) - 8;
}

- (NSString *)two {
    return @"t";
}

}
