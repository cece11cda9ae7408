@implementation Row
- (void)run:(NSArray *)items {
    for (int i = 0; i < 3; i++) {
        dispatch_async(dispatch_get_main_queue(), ^{ [self show:i]; });
    }
    NSString *title = @"a";
    __block int calls = 0;
    void (^show)(void) = ^{ calls++; [self name:title]; };
    title = @"b";
    show();
}
- (void)show:(int)i {}
- (void)name:(NSString *)name {}
@end
