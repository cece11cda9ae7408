@interface Row : UIView
@end
@implementation Row
- (void)f {
    int a = 1, *b, c = a + 1; NSString *s = nil, *t; const CGFloat w = 2, h = w;
}
@end
