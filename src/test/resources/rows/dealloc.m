@interface Row : NSObject
@end
@implementation Row
- (void)dealloc { [[NSNotificationCenter defaultCenter] removeObserver:self]; }
- (void)one {}
@end
