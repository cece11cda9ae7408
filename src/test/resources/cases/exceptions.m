@implementation Row
- (void)guarded { @try { [self run]; } @catch (NSException *e) { [self run]; } }
- (void)run { @throw [NSException exceptionWithName:@"a" reason:nil userInfo:nil]; }
@end
