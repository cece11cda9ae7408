class Row : UIView {

- (void)f:(int)n with:(BOOL)b with:(NSUInteger)u with:(NSInteger)l {
    id s = n + @" " + (n + 1) + @" " + l + @" " + l;
    s = @"" + b;
    s = fmt_num(@"%ld", @(u));
    s = @"" + @(l).intValue();
}

}
