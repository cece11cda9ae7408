@interface Row : UIView
@end
@implementation Row
- (NSString *)one { NSInteger n = __LINE__; id s = @(__FILE__); s = @(__func__); s = @(__PRETTY_FUNCTION__); return NSStringFromSelector(_cmd); }
@end
