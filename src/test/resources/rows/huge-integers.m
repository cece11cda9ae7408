@interface Row : UIView
@end
@implementation Row
- (void)f {
    NSUInteger u = 18446744073709551615U; u = 9223372036854775808ULL; u = 0x8000000000000000; u = 9223372036854775807;
}
@end
