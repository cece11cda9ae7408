@interface Row : UIView
@end
@implementation Row
- (void)f:(BOOL)c with:(UIView *)v {
    self.tag = c ? self.tag : v.tag; self.tag = c ? 1 + v.tag : 2; self.tag = c ? [v tag] : 3; NSInteger k; self.tag = c ? (k = 2) : 3; self.tag = c ? c ? 1 : 2 : 3; id o = c ? self : nil; self.alpha = c ? 1 : 0.5; c ? [self setTag:1] : [self setTag:2];
}
@end
