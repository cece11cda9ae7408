@interface Row : UIView
@end
@implementation Row
- (NSInteger)one:(NSArray *)a {
    for (id o in a) {
        @synchronized (o) {
            if ([o isKindOfClass:[NSString class]]) { continue; }
            if (self.tag) { break; }
            return self.tag + 1;
        }
    }
    return 0;
}
@end
