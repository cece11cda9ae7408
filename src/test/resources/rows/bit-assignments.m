@interface Row : UIView
@end
@implementation Row
- (void)f:(NSUInteger)a {
    a &= 3; a |= 4; a ^= 5; a <<= 6; a >>= 7;
}
@end
