class Row : UIView {

- (id)one:(int)n {
    id v = nil;
    return n > 1 ? v : nil;
}

}
