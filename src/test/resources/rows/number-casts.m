@interface Row : UIView
@end
@implementation Row
- (void)f:(double)d with:(NSInteger)n with:(NSUInteger)u with:(BOOL)b {
    self.tag = (NSInteger)d; int i = (int)d; u = (NSUInteger)d; unsigned w = (unsigned)d; long long l = (long long)d; float f = (float)d; double e = (double)n; CGFloat g = (CGFloat)d; b = (BOOL)n; short s = (short)n; char c = (char)n; uint8_t y = (uint8_t)n; n = (NSInteger)n; n = (long)u; n = (NSInteger)b; n = (NSInteger)3.7;
}
@end
