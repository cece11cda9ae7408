#define SQUARE(x) ((x) * (x))
#define SHOW(v) do { [self addSubview:v]; } while (0)
#define BROKEN(x) x (
@interface Row : UIView
@end
@implementation Row
- (NSInteger)one:(NSInteger)n { return SQUARE(n + 1); }
- (void)two:(UIView *)v { SHOW(v); }
- (void)three { NSInteger n = BROKEN(1); [self setTag:n]; }
@end
