#define SUM(a, b) \
    ((a) + \
     (b))
@interface Row : UIView
@end
@implementation Row
- (void)one { self.tag = SUM(1, 2); }
@end
