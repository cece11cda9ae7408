@interface Row : UIView
- (void)each:(NSString *(^)(id))b;
@end
@implementation Row
- (void)one:(NSArray *)a {
    [a sortedArrayUsingComparator:^(id x, id y) { return [x compare:y]; }];
    [a indexOfObjectPassingTest:^(id o, NSUInteger i, BOOL *stop) { return i > 2; }];
    [self each:^(id o) { return [o go]; }];
    id b = ^(id o) { return !o; };
    b = ^(int n) { return n + 1; };
    b = ^{ return 0.5; };
    b = ^{ return self.frame; };
    b = ^{ return [self superview]; };
    b = ^CGFloat(int n) { return n; };
    b = ^(BOOL c) { if (c) { return 1; } return 2; };
}
- (void)two { id b = ^(BOOL c) { if (c) { return 1; } return self; }; [b copy]; }
@end
