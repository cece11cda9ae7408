@interface Row : UIView
@end
@implementation Row
- (void)one { @try { self.tag = 1; } @catch (NSException *e) { self.tag = 2; } @finally { self.tag = 3; } }
- (NSInteger)two { @try { if (self.tag) { return self.tag + 1; } self.tag = 1; } @finally { self.tag = 3; } return 0; }
@end
