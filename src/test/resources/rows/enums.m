typedef NS_OPTIONS(NSUInteger, RowEdge) { RowEdgeTop = 1 << 0, RowEdgeLeft = 1 << 1 };
typedef NS_ENUM(NSInteger, RowKind) { RowKindA = -1, RowKindB };
enum { RowMax = 7 };
@interface Row : UIView
@end
@implementation Row
- (RowEdge)one { return RowEdgeTop | RowEdgeLeft; }
- (RowKind)two:(RowEdge)e { return e == RowMax ? RowKindA : RowKindB; }
@end
