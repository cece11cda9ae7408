@interface Row : UIView
@end
@implementation Row
- (Widget)one:(Count)n { Widget v = nil; return n > 1 ? v : nil; }
@end
