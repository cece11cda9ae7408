@implementation Row
- (void)run:(NSInteger)n {
    NSInteger i;
    for (i = 0; ; i++) { if (i == n) break; if (i == 2) continue; [self step:i]; }
    do { n--; } while (n > 0);
    for (NSInteger a = 0, b = n; a < b; a++, b--) [self step:a];
}
- (void)step:(NSInteger)i {}
@end
