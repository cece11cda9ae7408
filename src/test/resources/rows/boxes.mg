class Row : UIView {

- (void)f:(int)n with:(BOOL)f with:(CString)s {
    id a = @(1);
    a = @(-1);
    a = @(1.5);
    a = @(n + 1);
    a = NSNumber.numberWithBool:(f);
    a = NSNumber.numberWithInt:(n > 1 ? 1 : 0);
    a = NSValue.valueWithCGRect:(self.frame);
    a = @(s);
    a = NSValue.valueWithRange:(NSMakeRange(0, 1));
    a = @("x");
    a = @(1);
}

}
