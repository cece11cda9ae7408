@interface Row : UIView
@end
@implementation Row
- (void)f {
    int k = 1;
    { int k = 2; self.tag = k; }
    { self.tag = k; }
}
@end
