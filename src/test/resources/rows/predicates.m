@interface Row : UIView
@end
@implementation Row
- (void)f:(NSString *)t with:(int)n {
    id p = [NSPredicate predicateWithFormat:@"a == %d AND %K BEGINSWITH %@ AND b = '100%%'", n, @"key", t]; p = [NSPredicate predicateWithFormat:@"a == 1"];
}
@end
