@implementation Row
- (BOOL)load:(NSError **)error { return YES; }
- (void)run:(BOOL)ready {
    NSError *error;
    if (ready && ![self load:&error]) { [self fail:error]; }
    else if ([self load:&error]) { [self done]; }
    while ([self load:&error]) { [self done]; }
}
- (void)fail:(NSError *)error {}
- (void)done {}
@end
