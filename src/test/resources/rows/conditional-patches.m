@interface Row : UIView
@end
@implementation Row
- (void)one { self.tag = 1; }
- (void)in { self.tag = 2; }
@end
