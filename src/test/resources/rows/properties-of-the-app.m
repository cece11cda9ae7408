@interface Row : UIView
@property (nonatomic, copy) NSString *label;
@end
@implementation Row
- (void)one { self.label = @"x"; }
@end
