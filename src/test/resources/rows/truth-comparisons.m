@interface Row : UIView
@end
@implementation Row
- (void)f:(BOOL)f {
    if (f == YES) { self.tag = 1; } if (self.hidden != NO) { self.tag = 2; }
}
@end
