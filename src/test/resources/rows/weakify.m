@interface Row : UIView { NSInteger _count; }
@end
@implementation Row
- (void)one:(UIView *)v {
    @weakify(self, v);
    void (^b)(void) = ^{ @strongify(self, v); _count = 2; [self setTag:v.tag]; void (^c)(void) = ^{ [self setTag:3]; }; c(); };
    b();
}
@end
