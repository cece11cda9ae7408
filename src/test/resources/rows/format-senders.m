@interface Row : UIView
@end
@implementation Row
- (void)f:(NSMutableString *)m with:(NSString *)t with:(int)n {
    [m appendFormat:@"%d", n]; id s = [[NSString alloc] initWithFormat:@"%d,", n]; s = [NSMutableString stringWithFormat:@"%d,", n]; s = [t stringByAppendingFormat:@"-%d", n]; s = [NSString localizedStringWithFormat:@"%@!", t]; [NSException raise:@"name" format:@"n is %d", n];
}
@end
