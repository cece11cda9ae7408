@interface Row : UIView
@end
@implementation Row
- (void)f:(int)i {
    NSString *a[2] = {@"x", @"y"}; int b[3] = {1}; b[1] = b[0] + 2; self.tag = b[i] + a[1].length;
}
@end
