@interface Row : UIView
@end
@implementation Row
- (void)f:(NSInteger)n with:(UITextAlignment)a {
    switch (n) { case 1 + 2: self.tag = 1; break; case 'a': self.tag = 2; break; case -1: self.tag = 3; break; case 7 ... 9: self.tag = 4; break; case NSNotFound: self.tag = 5; }
}
@end
