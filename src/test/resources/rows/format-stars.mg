class Row : UIView {

- (void)f:(int)w with:(int)n with:(double)d {
    NSLog(fmt_num(@"%" + w + @"d", @(n)) + @" " + fmt_num(@"%." + w + @"lf", @(d)));
}

}
