@interface Row : UIView
@end
@implementation Row
- (Widget)one:(Widget)w { Widget v = w; return v; }
- (void)two { id b = ^(Widget w) { [self one:w]; }; [b copy]; }
@end
