@interface Row : UIView
@end
@implementation Row
- (void)one { [self performSelector:@selector(tap:)]; [self performSelector:@selector(a:b:)]; SEL s = @selector(default); s = @selector(put:in:); s = @selector(copy); }
@end
