class Row : UIView {

- (void)f:(NSArray *)a with:(uint)w with:(NSUInteger)u {
    id s = a.count + @" " + w;
    s = fmt_num(@"%lu", @(u + 1));
    s = @"" + u;
}

}
