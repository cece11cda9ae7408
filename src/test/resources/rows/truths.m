@interface Row : UIView
@end
@implementation Row
- (void)f:(NSInteger)n with:(id)o {
    BOOL a = n; BOOL b = n > 1; BOOL c = a; BOOL d = o != nil; BOOL e = n & 4; BOOL f = 0.5; BOOL g = !n; BOOL h = n && a; self.hidden = n; BOOL i = (BOOL)o; a = n ? YES : NO;
}
@end
