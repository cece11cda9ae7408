static CGFloat margin(void) { return 12; }
@interface Row : UIView
@end
@implementation Row
- (void)one { self.alpha = margin(); self.tag = pages(25); }
@end
