class Row : UIView {

- (void)f {
    id s = @"a\"%\n";
    NSLog(@"50% done");
    NSLog(@"");
}

}
