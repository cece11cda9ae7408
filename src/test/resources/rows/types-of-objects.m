@interface Row : UIView
@end
@implementation Row
- (void)f {
    NSString *a = nil; NSArray<NSString *> *b = nil; __kindof UIView *c = nil; const NSString *d = nil; NSString * const e = @"x";
}
@end
