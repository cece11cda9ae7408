@interface Row : UIView { NSInteger _count; NSString *_name; BOOL _open; }
@end
@implementation Row
- (void)one {
    __weak typeof(self) weakSelf = self;
    dispatch_async(dispatch_get_main_queue(), ^{
        _count = 1; _count += 2; _count++; _name = @"x"; _open = self.tag;
        __strong typeof(weakSelf) strongSelf = weakSelf;
        strongSelf->_count = 3;
        strongSelf->_count--;
    });
}
@end
