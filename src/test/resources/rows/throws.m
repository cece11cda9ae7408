@interface Row : UIView
@end
@implementation Row
- (void)f:(NSException *)e {
    @throw e;
    @throw [NSException exceptionWithName:@"n" reason:nil userInfo:nil];
}
@end
