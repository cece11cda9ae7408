@interface Row : UIView
@end
@implementation Row
- (void)f {
    for (int i = 0; ; i++) { if (i > 3) { break; } if (self.tag) { continue; } self.tag = i; }
}
@end
