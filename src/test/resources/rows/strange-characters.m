@interface Row : UIView
@end
@implementation Row
- (void)one { self.tag = 'a'; }
- (void)two { self.tag = 1； }
- (void)three { self.tag = 3; }
@end
/* open
