@interface Row : UIView
@end
@implementation Row
- (void)f {
    ^{ self.tag = 1; }(); NSInteger n = ^{ return 2; }(); self.tag = n;
}
@end
