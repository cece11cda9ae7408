@interface Row : UIView
@end
@implementation Row
- (BOOL)one:(NSString *)p {
    NSError *e = nil;
    if ([[NSFileManager defaultManager] removeItemAtPath:p error:&e] && !e) { return YES; }
    [[NSFileManager defaultManager] removeItemAtPath:p error:&e];
    return [[NSFileManager defaultManager] removeItemAtPath:p error:nil];
}
@end
