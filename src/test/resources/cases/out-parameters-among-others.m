@interface Out : NSObject
- (BOOL)run:(NSError **)e then:(void (^)(void))b;
- (BOOL)make:(int *)n with:(id)x;
@end
@implementation Out
- (void)blockAfter { NSError *err; [self run:&err then:^{ [self go]; int k = [self hash]; [self use:k]; }]; NSLog(@"%@", err); }
- (void)callAfter { int n = 3; [self make:&n with:[self thing]]; [self use:n]; }
- (void)kept { int n = 3; int *p = &n; *p = 7; [self use:n]; }
- (void)stored { int n = 3; self.place = &n; [self use:n]; }
- (void)reached { NSInteger n = 3; NSInteger *p = &n; *p = 7; [self use:n]; }
- (void)twice { NSError *e = nil; NSError **p = &e; [self run:p then:nil]; NSLog(@"%@", e); }
@end
