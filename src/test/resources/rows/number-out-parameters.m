@interface Row : UIView
- (void)n:(NSInteger *)n d:(double *)d g:(CGFloat *)g b:(BOOL *)b;
- (void)i:(int *)i;
- (void)f:(float *)f;
@end
@implementation Row
- (void)one { NSInteger n = 1; double d = 0; CGFloat g = 0; BOOL b = NO; [self n:&n d:&d g:&g b:&b]; self.tag = n; }
- (void)two { int i; [self i:&i]; self.tag = i; }
- (void)three { float f; [self f:&f]; }
@end
