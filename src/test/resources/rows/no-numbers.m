@interface Row : UIView
@end
@implementation Row
- (double)one { return INFINITY; }
- (double)two { return NAN; }
- (double)three { return HUGE_VAL; }
- (CGFloat)four { return FLT_MAX; }
@end
