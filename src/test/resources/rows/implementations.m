@implementation Row
- (void)one { [self two]; }
- (void)two {}
@end
