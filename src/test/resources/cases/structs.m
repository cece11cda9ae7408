typedef struct { double a; double b; } Pair;
typedef struct { char a; double b; } Gap;
@implementation Row
- (Pair)pair:(Pair)p { Pair q = {.b = p.a}; q.a += 2; return q; }
- (Gap)gap { Gap g = {1, 2}; return g; }
- (void)frame:(UIView *)v { CGRect r = {{0, 1}, {2, 3}}; v.center = (CGPoint){r.origin.x, 5}; }
@end
