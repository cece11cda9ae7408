@interface Row : UIView
@property (nonatomic, getter=isOpen, setter=changeOpen:) BOOL open;
@end
@implementation Row
- (void)toggle:(UIView *)view {
    self.open = !self.open;
    view.hidden = view.hidden || self.isOpen;
}
@end
