class Row : UIView {

- (NSString *)one:(NSString *)a two:(UIView *)b {
    NSInteger n = self.gap > 1;
    NSString *s = a;
    return s;
}

}
