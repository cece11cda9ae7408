@interface Row : UIView { NSInteger _count; }
- (Row *)next;
@end
@implementation Row
- (void)one:(NSMutableArray *)m { int x = 0; self.tag = x++; self.tag = 9 - x--; m[x++] = m[0]; self.tag = _count++; NSInteger k = self.tag++; k = [self next].tag++; k = ++self.tag; }
@end
