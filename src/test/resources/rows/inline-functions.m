@interface Row : UIView
@end
@implementation Row
- (void)f:(NSRange)r with:(CGRect)b with:(UIEdgeInsets)e {
    NSUInteger m = NSMaxRange(r); BOOL c = NSLocationInRange(3, r); c = NSEqualRanges(r, NSMakeRange(0, 1)); c = UIEdgeInsetsEqualToEdgeInsets(e, UIEdgeInsetsZero); CGFloat w = CGRectGetWidth(b) + CGRectGetMaxY(self.frame);
}
@end
