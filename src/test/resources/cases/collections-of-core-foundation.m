@implementation A
- (void)read:(CFArrayRef)list with:(CFDictionaryRef)table {
    id first = ((__bridge NSArray *)list)[0];
    for (id each in (__bridge NSArray *)list) {
        [self use:each];
    }
    [self use:((__bridge NSDictionary *)table)[@"k"]];
    ((__bridge NSMutableDictionary *)table)[@"k"] = first;
}
- (void)use:(id)one {
}
@end
