@interface Row : UIView
@end
@implementation Row
- (void)f {
    UIView *v = ({ UIView *w = [UIView new]; w.tag = 1; w; }); self.tag = ({ NSInteger k = 2; k + 1; });
}
@end
