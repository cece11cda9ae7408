@interface Row : UIView
@end
@implementation Row
- (double)one { return missing(1, 2); }
@end
