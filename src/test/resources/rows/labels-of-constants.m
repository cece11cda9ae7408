@interface Row : UIView
@end
@implementation Row
- (void)f:(NSUInteger)m {
    switch (m) { case UIViewAutoresizingFlexibleWidth | UIViewAutoresizingFlexibleHeight: self.tag = 1; break; case 1: for (int i = 0; i < 2; i++) { self.tag = i; } break; case 2: case 3: break; }
}
@end
