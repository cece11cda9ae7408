@interface Row : UIView
@end
@implementation Row
- (void)f:(int)p {
    int n = 1; int k = 2; __block int shared = 3; static int kept = 4;
    void (^b)(void) = ^{ self.tag = n + k + shared + kept + p; };
    n = 5; shared = 6; kept = 7; p++;
    for (int i = 0; i < 3; i++) { [UIView animateWithDuration:1 animations:^{ self.tag = i; }]; }
    b();
}
@end
