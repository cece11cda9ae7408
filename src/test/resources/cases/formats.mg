class Row : NSObject {

- (NSString *)text:(NSString *)s count:(NSUInteger)n at:(double)x flag:(BOOL)b {
    NSString *a = s + @" " + n + @" " + x + @" " + b + @" %";
    a = a.stringByAppendingString:(fmt_num(@"%08.3lf", @(x)) + @" " + fmt_num(@"%-5d", @(3)) + @" " + fmt_num(@"%" + 4 + @"d", @(@(n).intValue())));
    return @"x" + "y";
}

}
