static void (^gBlock)(int) = ^(int n) {};
static void done(int n) { gBlock(n); }
@interface Row : UIView { void (^_handler)(int); }
@end
@implementation Row
- (void)one:(void (^)(BOOL))p { void (^b)(void) = nil; b(); p(YES); _handler(1); done(2); if (p) p(self.tag); }
@end
