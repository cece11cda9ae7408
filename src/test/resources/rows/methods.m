@interface Row : NSObject
@end
@implementation Row
- foo { return nil; }
- (IBAction)tap:(id)sender { [self foo]; }
- (instancetype)make { return self; }
- (void)copy:(id)a :(id)in { [a foo]; [in foo]; }
+ (unsigned)size:(in NSString *)s of:(const char *)c { return 3; }
@end
