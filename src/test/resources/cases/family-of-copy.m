@implementation Row
- (id)copyWithZone:(NSZone *)zone { return [[Row alloc] init]; }
- (Row *)newRow { return nil; }
@end
