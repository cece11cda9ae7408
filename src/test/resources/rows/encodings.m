@interface Row : UIView
@end
@implementation Row
- (void)f {
    const char *c = @encode(int); c = @encode(CGRect); c = @encode(id); c = @encode(BOOL); c = @encode(NSUInteger); c = @encode(void *);
}
@end
