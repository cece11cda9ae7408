@interface Row : NSObject
@end
@implementation Row
- (void)log:(NSString *)format, ... {}
- (void)one {}
@end
