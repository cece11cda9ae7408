@interface Row : UIView
- (void (^)(BOOL))done;
@end
@implementation Row
- (void)one { [self done](YES); }
@end
