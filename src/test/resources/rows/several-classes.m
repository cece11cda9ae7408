@interface Upper : NSObject
@end
@interface Lower : Upper
@end
@implementation Lower
- (int)one { return 1; }
@end
@implementation Upper
- (int)two { return 2; }
@end
