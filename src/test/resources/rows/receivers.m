@interface Row : UIView
@end
@implementation Row
- (void)f:(id)o with:(BOOL)c {
    [(UIView *)o setTag:1]; [(c ? self : o) setTag:2]; [@"x" length]; [@[o] count]; [@{} count]; [@1 intValue]; [^{} copy]; [(self) setTag:3];
}
@end
