@interface Row : UIView
@end
@implementation Row
- (void)one:(double)d { NSLog(@"%e", d); }
- (void)two:(double)d { NSLog(@"%g", d); }
- (void)three { NSLog(@"%-10@", self); }
- (void)four:(NSString *)f { NSLog(f, self); }
- (void)five { self.tag = 1; }
@end
