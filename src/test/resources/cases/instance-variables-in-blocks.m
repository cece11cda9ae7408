@interface Row : NSObject { CGRect _box; BOOL _busy; NSMutableArray *_rows; }
@end
@implementation Row
- (void)run {
    __weak typeof(self) weakSelf = self;
    dispatch_async(dispatch_get_main_queue(), ^{
        __strong typeof(weakSelf) strongSelf = weakSelf;
        _busy = NO;
        strongSelf->_busy = !_busy;
        CGFloat w = _box.size.width;
        [_rows addObject:@(w)];
    });
}
@end
