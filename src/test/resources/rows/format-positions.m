@interface Row : UIView
@end
@implementation Row
- (void)f:(id)a with:(int)n {
    id s = [NSString stringWithFormat:@"%2$d-%1$@", a, n];
}
@end
