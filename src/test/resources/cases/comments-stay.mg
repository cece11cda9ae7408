// The first row.
class Row : NSObject {

/// Runs.
- (void)run { // now
    // before
    self.run(); // behind
    if (YES) {
        // inside
    }
    // last
}

}
