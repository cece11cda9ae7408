@interface Row : UIView
@end
@implementation Row
- (void)one { UIAlertView *v = [[UIAlertView alloc] initWithTitle:@"t" message:nil delegate:nil cancelButtonTitle:@"c" otherButtonTitles:@"a", @"b", nil]; [v show]; }
- (void)two { printf("%d", 1); }
- (void)three { self.tag = 1; }
@end
