class Row : UIView {

- (void)f:(int)i {
    NSMutableArray *a = @[@"x", @"y"].mutableCopy();
    NSMutableArray *b = @[@(1), @(0), @(0)].mutableCopy();
    b[1] = @(b[0].intValue() + 2);
    self.tag = b[i].intValue() + a[1].length;
}

}
