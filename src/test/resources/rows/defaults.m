@interface Row : UIView
@end
@implementation Row
- (void)f:(id)a {
    id o = a ?: self; o = self.superview ?: a; self.tag = self.tag ?: 3;
}
@end
