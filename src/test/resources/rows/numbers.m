@interface Row : UIView
@end
@implementation Row
- (void)f {
    self.alpha = 1.0f; self.tag = 10L; self.tag = 0x1F; self.alpha = 1e3; self.tag = 'a'; self.tag = 0b1; self.tag = 017; self.alpha = .5; self.alpha = 5.; self.alpha = 1e-7; double d = 0x1p3;
}
@end
