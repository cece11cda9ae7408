class Row : NSObject {

- (NSInteger)cast:(double)x of:(NSUInteger)u {
    int i = @(x).intValue();
    uint8_t small = @(i).unsignedCharValue();
    CGFloat f = @(i).doubleValue() / 2;
    float g = 0.10000000149011612;
    NSInteger n = @(u).integerValue() + 3;
    return @(n + small + (x > 1 ? 1 : 0) + f + g).integerValue();
}

}
