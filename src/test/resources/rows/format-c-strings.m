@interface Row : UIView
@end
@implementation Row
- (void)f:(const char *)c {
    NSLog(@"%s: %s", c, "x");
}
@end
