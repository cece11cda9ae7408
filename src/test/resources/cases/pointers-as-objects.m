@implementation A
- (NSArray *)colorsOf:(UIColor *)color in:(NSDictionary *)options {
    CGColorRef ref = color.CGColor;
    CFStringRef key = CFSTR("k");
    NSMutableDictionary *found = [NSMutableDictionary dictionary];
    found[@"color"] = (__bridge id)ref;
    found[(__bridge NSString *)key] = (id)kSecClassGenericPassword;
    found[(__bridge id)kSecClass] = @"x";
    NSLog(@"%@ and %@", (__bridge id)ref, options[color.description]);
    if ([(__bridge NSString *)key isEqualToString:@"k"] && ((__bridge NSString *)key).length > 0) {
        return nil;
    }
    return @[(__bridge id)color.CGColor, (__bridge id)ref];
}
@end
