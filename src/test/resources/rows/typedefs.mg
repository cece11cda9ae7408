class Row : UIView {

- (NSInteger)one:(NSString *)n {
    NSInteger i = n.length;
    return i;
}

}
