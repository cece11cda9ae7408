@interface Row : UIView
@end
@implementation Row
- (NSUInteger)one { return self.tags.count; }
@end
