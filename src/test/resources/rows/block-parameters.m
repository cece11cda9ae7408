typedef void (^Done)(NSInteger, NSError *);
@interface Row : UIView
@end
@implementation Row
- (void)one:(Done)d { if (d) { d(1, nil); } self.tag = 2; }
@end
