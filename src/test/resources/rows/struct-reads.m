@interface Row : UIView
@end
@implementation Row
- (void)f:(UIView *)v {
    CGFloat w = v.frame.size.width + self.superview.bounds.origin.y; CGRect r = self.frame; self.tag = r.size.width; CGFloat m = self.layer.transform.m34;
}
@end
