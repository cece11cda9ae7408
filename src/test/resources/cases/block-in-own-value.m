@implementation A
- (id)load {
    __block NSURLSessionTask *task = [self run:^(id result) {
        [self done:task with:result];
    }];
    [task resume];
    return task;
}
@end
