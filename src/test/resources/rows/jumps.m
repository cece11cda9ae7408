@interface Row : UIView
@end
@implementation Row
- (void)one { again: self.tag++; if (self.tag < 3) { goto again; } }
- (void)two {}
@end
