@implementation L
- (id)first:(CFTypeRef)result { return [(__bridge NSArray *)(result) firstObject]; }
- (UIFont *)font:(CFStringRef)fontName { return [UIFont fontWithName:(__bridge NSString *)(fontName) size:[UIFont systemFontSize]]; }
- (id)text:(id)x { return [(NSString *)(x) stringByAppendingString:(NSString *)(id)x]; }
- (CGFloat)chosen:(BOOL)c { return c ? (CGFloat)(int)c : 2; }
@end
