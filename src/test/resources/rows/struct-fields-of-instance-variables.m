@interface Row : UIView { CGRect _box; }
@property (nonatomic) CGSize size;
@end
@implementation Row
- (void)one { _box.size.width = 2; _box.origin.x += 1; }
@end
