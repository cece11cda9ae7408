class Row : UIView {

- (void)f:(NSMutableString *)m with:(NSString *)t with:(int)n {
    m.appendString:(@"" + n);
    id s = n + @",";
    s = NSMutableString.stringWithString:(n + @",");
    s = t.stringByAppendingString:(@"-" + n);
    s = t + @"!";
    NSException.exceptionWithName:reason:userInfo:(@"name", @"n is " + n, nil).raise();
}

}
