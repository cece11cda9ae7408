class Row : NSObject {

- (NSInteger)at:(NSInteger)i {
    NSMutableArray *table = @[@(1), @(2), @(3)].mutableCopy();
    table[i] = @(table[i].integerValue() + 2);
    NSMutableArray *weights = @[@(0.0), @(0.0)].mutableCopy();
    weights[0] = @(1.5);
    return @(table[i].integerValue() + weights[0].doubleValue()).integerValue();
}

}
