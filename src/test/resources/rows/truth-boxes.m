@interface Row : UIView
@end
@implementation Row
- (void)f {
    id a = @YES; a = @NO; a = @true; a = @'c'; a = @(YES); a = @[@YES, @NO];
}
@end
