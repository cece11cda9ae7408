class Row : UIView {

- (void)f {
    int a = 1;
    Pointer b;
    int c = a + 1;
    NSString *s = nil;
    NSString *t;
    CGFloat w = 2;
    CGFloat h = w;
}

}
