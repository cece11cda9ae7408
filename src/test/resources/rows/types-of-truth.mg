class Row : UIView {

- (void)f {
    BOOL a = YES;
    BOOL b = NO;
}

}
