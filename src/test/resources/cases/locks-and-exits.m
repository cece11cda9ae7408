@implementation Row
- (id)find:(NSArray *)rows {
    for (id row in rows) {
        @synchronized (self) {
            if (!row) continue;
            if ([row hash] > 1) return [row description];
        }
    }
    return nil;
}
@end
