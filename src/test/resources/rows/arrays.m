@interface Row : UIView
- (void)take:(int *)p;
@end
@implementation Row
- (NSInteger)one:(NSUInteger)i { CGFloat a[] = {1, 2.5}; a[i] += 0.5; NSInteger n = 0; for (int k = 0; k < 2; k++) { n += a[k]; } return n; }
- (void)two { int a[3]; [self take:a]; }
- (void)three { id o[2]; o[0] = self; }
@end
