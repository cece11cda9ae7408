@interface Row : UIView
@property (nonatomic) CGRect box;
@end
@implementation Row
- (CGSize)one:(CGPoint)p { CGRect (^b)(CGRect) = ^(CGRect r) { return r; }; return b(self.box).size; }
@end
