@interface Row : UIView
@end
// About the class.
@implementation Row
/* About
   the method. */
- (void)one {
    // first
    [self two]; // tail
    /* odd */ [self two];
    [self setTag:1 /* inside */ + 2];
    // last
}
- (void)two {}
@end
