// The first row.
@implementation Row

/// Runs.
- (void)run { // now
    // before
    [self run]; // behind
    if (YES) {
        // inside
    }
    // last
}
@end
