@interface Row : UIView
@end
@implementation Row
- (void)f {
    int i; for (i = 0; i < 3; i++) ; for (;;) break; { ; }; if (i) for (i = 0; i < 2; i++) self.tag = i;
}
@end
