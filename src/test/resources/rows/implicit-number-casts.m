@interface Row : UIView
@end
@implementation Row
- (void)f:(double)d {
    NSInteger n = d; n = d * 2; self.tag = d; [self setTag:d]; n += d; [self viewWithTag:0.5 + d];
}
@end
