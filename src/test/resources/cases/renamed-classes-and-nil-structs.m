typedef NSString *OptionKey;
typedef NSDictionary<OptionKey, id> Options;

@interface A : NSObject
- (UIImage *)decode;
@end

@implementation A
- (id)value:(Options *)options of:(OptionKey)key {
    return [options[key] description];
}

- (BOOL)isEmpty {
    UIImage *image = [self decode];
    CGSize size = image.size;
    CGRect bounds = [self.superview bounds];
    if (size.width == 0 || bounds.size.width == 0) {
        return image == nil;
    }
    CGSize again = image.size;
    return again.height == 0;
}
@end
