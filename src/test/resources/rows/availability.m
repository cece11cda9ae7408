@interface Row : UIView
@end
@implementation Row
- (void)f {
    if (@available(iOS 13.0, *)) { self.tag = 1; } if (@available(macOS 10.15, iOS 11, *)) { self.tag = 2; } if (@available(macOS 10.15, *)) { self.tag = 3; }
}
@end
