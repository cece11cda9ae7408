@interface Row : UIView
@end
@implementation Row
- (void)f {
    enum { Small = 1, Large = 4 }; typedef NS_ENUM(NSInteger, Side) { SideA = 7 }; typedef NSInteger Count; self.tag = Large + SideA; Count c = 2; self.tag = c;
}
@end
