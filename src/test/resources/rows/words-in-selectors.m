@interface Row : UIView
- (void)put:(id)a :(id)b;
- (id)default;
@end
@implementation Row
- (void)one { [self put:self :nil]; id d = [self default]; d = self.default; [d class]; }
@end
