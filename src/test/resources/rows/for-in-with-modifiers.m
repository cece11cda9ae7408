@interface Row : UIView
@end
@implementation Row
- (void)f:(NSArray *)a {
    for (__strong NSString *s in a) { s = nil; }
    for (const id o in a) { [o description]; }
    id e;
    for (e in a) { [e description]; }
    for (NSString *s in a) { dispatch_async(dispatch_get_main_queue(), ^{ [s length]; }); }
}
@end
