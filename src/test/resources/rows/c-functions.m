static NSInteger twice(NSInteger n) { return n < 2 ? 1 : n * twice(n - 1); }
static void show(UIView *v, BOOL on) { v.hidden = !on; }
static NSInteger sum(int n, ...) { return n; }
@interface Row : UIView
@end
@implementation Row
- (NSInteger)one { show(self, YES); return twice(3); }
- (NSInteger)two { return sum(1, 2); }
@end
