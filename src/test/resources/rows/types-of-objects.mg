class Row : UIView {

- (void)f {
    NSString *a = nil;
    NSArray *b = nil;
    UIView *c = nil;
    NSString *d = nil;
    NSString *e = @"x";
}

}
