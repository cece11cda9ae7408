@interface Row : UIView
@end
@implementation Row
- (void)f {
    CGRect r = CGRectZero; CGPoint p = CGPointZero; CGSize s = CGSizeZero; UIEdgeInsets e = UIEdgeInsetsZero; UIOffset o = UIOffsetZero; self.transform = CGAffineTransformIdentity; self.layer.transform = CATransform3DIdentity;
}
@end
