typedef NSInteger RowIndex;
typedef NSString *RowName;
@interface Row : UIView
@end
@implementation Row
- (RowIndex)one:(RowName)n { RowIndex i = n.length; return i; }
@end
