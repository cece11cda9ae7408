@interface Row : UIView
@end
@implementation Row
- (void)f {
    int a, b;
    a = 1, b = 2;
    [self setTag:a], [self setTag:b];
    for (a = 0, b = 9; a < b; a++, b--) { self.tag = a; }
}
@end
