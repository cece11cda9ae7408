@class Later;
@interface Row : UIView
@end
@implementation Row
- (void)one { [UIView commitAnimations]; [Later go]; self.tintColor = UIColor.redColor; [NSArray<NSString *> array]; [[self class] one]; }
@end
