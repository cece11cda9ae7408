@interface Row : UIView
@end
@implementation Row
- (void)f {
    self.tag = sizeof(int) + sizeof(CGRect) + sizeof(id); int n; self.tag = sizeof(n) * sizeof n;
}
@end
