@interface Row : UIView
@end
@implementation Row
- (void)f:(unsigned)w with:(NSUInteger)u {
    NSLog(@"%x %X %o %lx", w, w, w, (unsigned long)u);
}
@end
