@implementation Row
- (BOOL)last:(NSArray *)rows at:(NSUInteger)index {
    if (index < rows.count - 1) { return NO; }
    NSUInteger half = (rows.count + 1) / 2;
    NSInteger rest = rows.count % 3;
    return half > 0 && rest == -1;
}
@end
