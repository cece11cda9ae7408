@interface Row : UIView
@end
@implementation Row
- (void)f {
    char *a = NULL; const char *b = "x";
}
@end
