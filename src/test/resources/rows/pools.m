@interface Row : UIView
@end
@implementation Row
- (void)f {
    @autoreleasepool { int k = 1; self.tag = k; }
    @autoreleasepool { int j = 2; self.tag = j; }
    { int j = 3; self.tag = j; }
}
@end
