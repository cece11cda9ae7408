class Row : UIView {

- (void)f:(int)n with:(NSInteger)l {
    NSLog(fmt_num(@"%05d", @(n)) + @"|" + fmt_num(@"%-4d", @(n)) + @"|" + fmt_num(@"%+d", @(n)) + @"|" + fmt_num(@"%3ld", @(l)) + @"|" + fmt_num(@"%08ld", @(l)) + @"|" + fmt_num(@"%02d", @(@(n).shortValue())));
}

}
