@implementation A
- (void)hide {
    int n = 0;
    while (n < 3) {
        int n = 5;
        [self use:n];
    }
    do {
        int n = 1;
        [self use:n];
    } while (n++ < 2);
    for (int i = 0; i < n; i++) {
        int n = i;
        [self use:n];
    }
}
- (void)use:(int)n {
}
@end
