@interface Row : UIView
@end
@implementation Row
- (void)f:(UIButton *)b {
    [b addTarget:self action:@selector(go) forControlEvents:UIControlEventTouchUpInside]; self.contentMode = UIViewContentModeScaleAspectFit; CGFloat a = M_PI / 2; self.autoresizingMask = UIViewAutoresizingNone; a = M_E;
}
@end
