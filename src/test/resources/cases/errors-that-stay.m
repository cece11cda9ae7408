@implementation A
- (NSError *)save:(NSData *)data {
    NSError *error = nil;
    [data writeToFile:@"a" options:0 error:&error];
    [data writeToFile:@"b" options:0 error:&error];
    return error;
}
@end
