@implementation A
- (BOOL)read:(NSString *)path error:(NSError **)error {
    return YES;
}
- (void)scan:(int *)number flag:(uint8_t *)flag {
    *number = 1;
    *flag = 200;
}
- (void)wide:(uint32_t *)word half:(uint16_t *)half {
    *word = 4000000000u;
    *half = 65535;
}
- (NSError *)all:(NSArray *)paths {
    NSError *error = nil;
    for (NSString *path in paths) {
        NSError *own;
        [self read:path error:&error];
        [self read:path error:&own];
    }
    NSError *last = nil;
    last = error;
    [self read:@"" error:&last];
    return last;
}
- (int)count {
    int a = 4;
    int b;
    uint8_t flag = 0;
    [self scan:&a flag:&flag];
    [self scan:&b flag:&flag];
    return a + b;
}
@end
