@implementation A
- (void)log:(int)i with:(uint32_t)w with:(NSInteger)n with:(NSUInteger)u with:(NSArray *)list {
    NSLog(@"%d %u", i, i);
    NSLog(@"%d %u", w, w);
    NSLog(@"%d %ld", n, (long)n);
    NSLog(@"%d %lu %d", u, (unsigned long)u, list.count);
    NSLog(@"%hhx %02hhX %hd", i, (char)i, i);
}
- (NSInteger)choose:(BOOL)flag or:(int)other {
    float f = other;
    f++;
    static int kept[2] = {1, 2};
    kept[0]++;
    do {
        if (flag) {
            continue;
        }
        other--;
    } while (NSLog(@"again"), other > 0);
    return (flag ?: other) + 1;
}
@end
