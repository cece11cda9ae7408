@interface Row : UIView
@end
@implementation Row
- (void)setTag:(NSInteger)t { [self ORGsetTag:t + 1]; }
- (CGSize)sizeThatFits:(CGSize)s { CGSize o = [self ORGsizeThatFits:s]; o.width += 1; return o; }
+ (BOOL)requiresConstraintBasedLayout { return ![self ORGrequiresConstraintBasedLayout]; }
@end
