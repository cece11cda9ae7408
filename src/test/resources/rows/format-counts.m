@interface Row : UIView
@end
@implementation Row
- (void)f:(id)a {
    NSLog(@"%@", a, a); self.tag = 1;
}
@end
