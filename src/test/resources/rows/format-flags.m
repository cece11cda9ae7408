@interface Row : UIView
@end
@implementation Row
- (void)f:(int)n with:(NSInteger)l {
    NSLog(@"%05d|%-4d|%+d|%3zd|%08ld|%02hd", n, n, n, l, (long)l, (short)n);
}
@end
