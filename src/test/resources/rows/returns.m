@interface Row : UIView
@end
@implementation Row
- (void)one { return [self two]; }
- (void)two { return (void)self.tag; }
- (NSInteger)three { return self.tag; }
- (BOOL)four { return self.tag; }
- (NSInteger)five { return self.alpha; }
@end
