static void *Context = &Context;
static void *Other = (void *)&Other;
@implementation Watcher
- (void)watch { [self addObserver:self forKeyPath:@"x" options:1 context:Context]; }
- (BOOL)isOther:(void *)context { return context == Other; }
@end
