@interface Row : UIView
@end
@implementation Row
- (void)f:(NSArray *)a with:(BOOL)c {
    void (^b)(int) = nil;
    ((void (^)(int))a[0])(1);
    (c ? b : nil)(2);
    ^(int n) { self.tag = n; }(3);
}
@end
