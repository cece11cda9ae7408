@interface Row : UIView
@end
@implementation Row
- (void)f:(void (^)(int, id))p {
    void (^a)(void) = ^{}; a = ^(void){}; a = ^(){}; p = ^(int n, id o) { self.tag = n; }; p = ^(int, id) { self.tag = 1; }; p = ^void(int n, id o) { return; };
}
@end
