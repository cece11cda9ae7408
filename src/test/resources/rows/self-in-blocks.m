@interface Row : UIView { NSString *_name; }
@end
@implementation Row
- (void)one { void (^b)(void) = ^{ [_name length]; }; b(); }
@end
