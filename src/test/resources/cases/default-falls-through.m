@implementation Row
- (void)at:(NSInteger)n {
    switch (n) { default: [self a]; case 1: [self b]; break; }
}
- (void)a {}
- (void)b {}
@end
