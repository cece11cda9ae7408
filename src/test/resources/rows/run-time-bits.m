@interface Row : UIView
@end
@implementation Row
- (void)f:(NSUInteger)f with:(NSInteger)n {
    if (f & 4) { self.tag = 1; }
    if ((f & 12) == 12) { self.tag = 2; }
    if (!(f & 1)) { self.tag = 3; }
    self.tag = n >> 1;
}
@end
