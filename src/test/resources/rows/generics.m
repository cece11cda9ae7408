@interface Row : UIView
@end
@implementation Row
- (int)one { return _Generic(1, int: 2, default: 3); }
- (void)two { _Complex double c; self.tag = 1; }
- (void)three {}
@end
