struct Pair { int a; int b; };
struct Gap { char a; double b; };
union Either { int i; float f; };
struct Bits { int a : 3; };
struct List { int a[3]; };
struct Held { id o; };
@interface Row : NSObject
@end
@implementation Row
- (struct Pair)one { struct Pair p = {1, 2}; p.b += 3; return p; }
- (char)two:(struct Gap)g { return g.a; }
- (void)three:(union Either)e {}
- (int)four:(struct Bits)b { return b.a; }
- (void)five:(struct List)l {}
- (id)six:(struct Held)h { return h.o; }
@end
