typedef void (^Done)(NSInteger);
@interface Row : UIView
@end
@implementation Row
- (void)one:(Done)d { d(1); self.alpha = 0.5; self.alpha = 1; }
@end
