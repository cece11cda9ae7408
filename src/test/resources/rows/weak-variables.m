@interface Row : UIView
@end
@implementation Row
- (void)f:(UIView *)v {
    __weak typeof(self) weakSelf = self; __weak __typeof__(v) weakView = v; typeof(self) __weak other = self; __weak Row *row = self; __unsafe_unretained id raw = v;
    void (^b)(void) = ^{ __strong typeof(weakSelf) strongSelf = weakSelf; [strongSelf setTag:1]; [weakView setTag:2]; [other setTag:3]; [row setTag:4]; [raw setTag:5]; };
}
@end
