class Row : UIView {

- (void)f:(double)d {
    NSLog(fmt_num(@"%.2lf", @(d)) + @" " + fmt_num(@"%6.1lf", @(d)) + @" " + fmt_num(@"%+lf", @(d)) + @" " + fmt_num(@"%.0lf", @(d * 2)));
}

}
