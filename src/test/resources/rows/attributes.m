@interface Row : UIView
@property (nonatomic, weak) IBOutlet UILabel *label;
@property (nonatomic) CGFloat gap UI_APPEARANCE_SELECTOR;
- (instancetype)initWithGap:(CGFloat)gap NS_DESIGNATED_INITIALIZER NS_SWIFT_NAME(init(gap:));
@end
@implementation Row
- (nullable NSString *)one:(NSString * _Nullable)a two:(__kindof UIView *)b API_AVAILABLE(ios(13.0)) {
    __attribute__((unused)) NSInteger n = self.gap > 1;
    NSString * __nonnull s = a;
    return s;
}
@end
