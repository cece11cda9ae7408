@interface Row : NSObject
@end
@implementation Row
- (Widget)one { return nil; }
- (void)two:(Widget)w { [self description]; }
- (NSInteger)three:(short)s { return s; }
@end
