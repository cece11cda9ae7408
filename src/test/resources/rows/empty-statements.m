@interface Row : UIView
@end
@implementation Row
- (void)f {
    ; self.tag = 1;;
    if (self.tag) ;
    while (self.tag--) ;
}
@end
