@implementation Row
- (void)jump { again: [self jump]; goto again; }
- (void)dealloc { [self jump]; }
- (int)read:(int *)p { return p[1] + *p; }
- (void)many:(id)first, ... { }
- (double)far { return INFINITY; }
- (void)fine { [self jump]; }
@end
