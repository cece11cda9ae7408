class Row : UIView {

- (void)five:(Pointer)p {
    NSNumber.numberWithInt:(3).getValue:(p);
}

- (void)six:(Pointer)b seven:(Pointer)s eight:(Pointer)r {
    NSNumber.numberWithBool:(!!self.tag).getValue:(b);
    NSValue.valueWithNonretainedObject:(@"x").getValue:(s);
    NSValue.valueWithCGRect:(self.frame).getValue:(r);
    NSValue.valueWithCGRect:(CGRectMake(0, 0, 0, 0)).getValue:(r);
}

}
