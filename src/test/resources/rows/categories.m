@implementation UIView (One)
- (void)a { self.hidden = YES; }
@end
@interface Row : UIView
@end
@implementation Row
- (void)b {}
@end
@implementation UIView (Two)
- (void)c { self.hidden = NO; }
@end
