@interface Row : UIView
@end
@implementation Row
- (NSInteger)one { return kUnknown; }
- (NSString *)two { return UNKNOWN_NAME; }
- (NSString *)three { return kNative; }
@end
