@interface Row : UIView
@end
@implementation Row
- (void)setTag:(NSInteger)t { [super setTag:t + 1]; super.alpha = 1; }
+ (BOOL)requiresConstraintBasedLayout { return [super requiresConstraintBasedLayout]; }
@end
