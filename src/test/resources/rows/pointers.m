@interface Row : UIView
@end
@implementation Row
- (int)one:(int *)p { return *p; }
- (int)two:(int *)p { return p[1]; }
- (CGFloat)three:(CGRect *)p { return p->size.width; }
- (void)four:(int *)p { [self five:p + 1]; p++; }
- (void)five:(int *)p { *p = 3; }
- (void)six:(BOOL *)b seven:(NSString **)s eight:(CGRect *)r { *b = self.tag; *s = @"x"; *r = self.frame; *r = CGRectZero; }
- (void)nine { [self five:&(int){1}]; }
@end
