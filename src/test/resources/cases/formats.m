@implementation Row
- (NSString *)text:(NSString *)s count:(NSUInteger)n at:(double)x flag:(BOOL)b {
    NSString *a = [NSString stringWithFormat:@"%@ %lu %f %d %%", s, (unsigned long)n, x, b];
    a = [a stringByAppendingFormat:@"%08.3f %-5d %*d", x, 3, 4, (int)n];
    return [[NSString alloc] initWithFormat:@"%c%s", 'x', "y"];
}
- (NSString *)bad:(double)x { return [NSString stringWithFormat:@"%e", x]; }
@end
