@interface Row : NSObject { NSInteger _count; }
@end
@implementation Row
- (NSInteger)one { return _count; }
- (NSInteger)two { return 2; }
@end
