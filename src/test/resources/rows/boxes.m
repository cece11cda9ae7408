@interface Row : UIView
@end
@implementation Row
- (void)f:(int)n with:(BOOL)f with:(const char *)s {
    id a = @1; a = @-1; a = @1.5; a = @(n + 1); a = @(f); a = @(n > 1); a = @(self.frame); a = @(s); a = @(NSMakeRange(0, 1)); a = @("x"); a = @(UITableViewStyleGrouped);
}
@end
