static inline int old(a) int a; { return a; }
@interface Row : UIView
@end
@implementation Row
- (int)one { auto int a = 1; register int b = 2; volatile int c = 3; return a + b + c; }
- (int)two { return old(1); }
@end
