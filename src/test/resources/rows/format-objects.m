@interface Row : UIView
@end
@implementation Row
- (void)f:(id)o with:(NSString *)t {
    id s = [NSString stringWithFormat:@"%@", o]; s = [NSString stringWithFormat:@"%@%@", o, t]; s = [NSString stringWithFormat:@"<%@>", self.superview.description]; s = [NSString stringWithFormat:@"%@ %@", @1, t ?: @"-"];
}
@end
