@interface Base : NSObject
@end
@interface Leaf : Base
@end
@implementation Leaf
- (void)b {}
@end
@implementation Base
- (void)a {}
@end
