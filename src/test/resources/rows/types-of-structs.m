@interface Row : UIView
@end
@implementation Row
- (void)f {
    CGRect a = self.frame; NSRange b = NSMakeRange(0, 1); struct CGPoint c = {1, 2};
}
@end
