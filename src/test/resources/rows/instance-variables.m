@interface Row : NSObject { NSInteger _count; }
@end
@implementation Row { BOOL _open; }
- (NSInteger)one { return _open ? _count : 0; }
@end
