class Row : UIView {

- (NSInteger)one:(NSUInteger)i {
    NSMutableArray *a = @[@(1), @(2.5)].mutableCopy();
    a[i] = @(a[i].doubleValue() + 0.5);
    NSInteger n = 0;
    for (int k = 0; k < 2; k++) {
        n = @(n + a[k].doubleValue()).integerValue();
    }
    return n;
}

}
