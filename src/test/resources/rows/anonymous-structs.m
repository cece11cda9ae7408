typedef struct { double lat; double lng; } Geo;
@interface Row : NSObject
- (Geo)one;
- (double)two;
@end
@implementation Row
- (Geo)one { Geo g = {1, 2}; return g; }
- (double)two { Geo g = [self one]; return g.lat + [self one].lng; }
@end
