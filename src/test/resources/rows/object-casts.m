@interface Row : UIView
@end
@implementation Row
- (void)f:(id)o {
    UIView *v = (UIView *)o; id w = (id)v; Class c = (Class)o; CFStringRef s = (__bridge CFStringRef)o; NSString *t = (__bridge NSString *)s; (void)o; (void)[self superview]; NSString *u = (__bridge_transfer NSString *)s; u = CFBridgingRelease(s);
}
@end
