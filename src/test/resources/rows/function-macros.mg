class Row : UIView {

- (NSInteger)one:(NSInteger)n {
    return (n + 1) * (n + 1);
}

- (void)two:(UIView *)v {
    do {
        self.addSubview:(v);
    } while (0);
}

}
