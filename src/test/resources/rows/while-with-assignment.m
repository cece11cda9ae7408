@interface Row : UIView
@end
@implementation Row
- (void)f:(NSEnumerator *)e {
    id o;
    while ((o = [e nextObject])) { [o description]; }
    while ((o = [e nextObject]) != nil) { [o description]; }
    while (nil != (o = [e nextObject])) { [o description]; }
}
@end
