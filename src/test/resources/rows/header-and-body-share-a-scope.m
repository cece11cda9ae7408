@interface Row : UIView
@end
@implementation Row
- (void)f {
    for (int i = 0; i < 2; i++) { int j = i; { int i = 10; self.tag = i; } self.tag = j; }
    for (int i = 0; i < 2; i++) { int i = 5; self.tag = i; }
}
@end
