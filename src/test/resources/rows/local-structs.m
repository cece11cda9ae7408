@interface Row : UIView
@end
@implementation Row
- (CGFloat)one { struct Pair { CGFloat a; CGFloat b; }; struct Pair p = {1, 2}; return p.a + p.b; }
@end
