class Row : UIView {

- (void)f:(uint)w with:(NSUInteger)u {
    NSLog(fmt_num(@"%x", @(w)) + @" " + fmt_num(@"%X", @(w)) + @" " + fmt_num(@"%o", @(w)) + @" " + fmt_num(@"%lx", @(u)));
}

}
