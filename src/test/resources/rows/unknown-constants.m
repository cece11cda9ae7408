@interface Row : UIView
@end
@implementation Row
- (NSInteger)one { return kUnknown + UNKNOWN_SIDE; }
- (NSInteger)two { return 2; }
@end
