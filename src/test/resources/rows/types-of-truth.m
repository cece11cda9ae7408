@interface Row : UIView
@end
@implementation Row
- (void)f {
    bool a = true; Boolean b = FALSE;
}
@end
