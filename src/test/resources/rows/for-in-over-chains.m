@interface Row : UIView
@end
@implementation Row
- (void)f:(NSDictionary *)d {
    for (NSString *k in d) { [k length]; }
    for (NSString *k in d.keyEnumerator) { [k length]; }
    for (UIView *v in self.superview.subviews) { v.tag = 1; }
    for (id o in (NSArray *)nil) { [o description]; }
}
@end
