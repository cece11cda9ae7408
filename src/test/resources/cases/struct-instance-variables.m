struct Foo { double a; double b; };
typedef struct { double lat; double lon; } Geo;
struct Bits { unsigned a : 1; unsigned b : 1; };
union U { int i; float f; };
struct Pad { char c; double d; };
@interface L : UIView { unsigned _flag : 1; long double _long; struct { unsigned int a : 1; unsigned int b : 1; } _state; CGPoint _p; struct Foo _foo; Geo _geo; struct Bits _bits; union U _u; struct Pad _pad; int _arr[4]; struct { double x; double y; } _an; struct Nobody *_ptr; NSMutableArray *_list;}
@property struct Foo foo;
@end
@implementation L
- (BOOL)bit { return _flag; }
- (void)setBit { _flag = 1; }
- (double)wide { return _long; }
- (void)f0 { _state.a = YES; [self setNeedsDisplay]; }
- (BOOL)f1 { return _state.b; }
- (CGFloat)f2 { return _p.x; }
- (double)f3 { return _foo.a; }
- (double)f4 { return _geo.lat; }
- (BOOL)f5 { return _bits.a; }
- (int)f6 { return _u.i; }
- (double)f7 { return _pad.d; }
- (int)f8 { return _arr[2]; }
- (double)f9 { return _an.x; }
- (double)f10 { return self.foo.a; }
- (BOOL)f11 { return self->_state.b; }
- (void)f12 { if (_state.a) { [self setNeedsDisplay]; } }
- (BOOL)f13 { return _ptr != NULL; }
- (void)f14 { Geo g = _geo; self.alpha = g.lat; }
- (void)f15 { _foo = (struct Foo){1, 2}; }
- (void)f16 { dispatch_block_t b = ^{ if (_state.a) { [self setNeedsDisplay]; } }; b(); }
@end
