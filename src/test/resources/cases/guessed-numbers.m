@implementation A
- (void)guess {
    Model *m = [self model];
    float a = m.price;
    float b = m.price * 100;
    double c = m.price;
    BOOL d = m.on;
    d = [m on];
    NSInteger e = MAX(m.x, m.y);
    int f = m.x;
    if (m.on) { [self use:a + b + c + e + f + d]; }
}
@end
