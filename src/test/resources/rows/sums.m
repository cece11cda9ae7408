@interface Row : UIView
@end
@implementation Row
- (void)f:(BOOL)b with:(NSInteger)n {
    self.tag = n + 1; self.tag = n + b; self.tag = (n > 1) + b; self.alpha = n + 0.5;
}
@end
