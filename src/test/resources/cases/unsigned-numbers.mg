class Row : NSObject {

- (BOOL)last:(NSArray *)rows at:(NSUInteger)index {
    if (index < rows.count - 0x1) {
        return NO;
    }
    NSUInteger half = (rows.count + 0x1) / 2;
    NSInteger rest = rows.count % 0x3;
    return half > 0 && rest == -1;
}

}
