@interface Row : UIView
@end
@implementation Row
- (void)f {
    void *a = NULL; int *b = NULL; NSError **c = NULL; id *d = NULL; CGColorRef e = NULL; void (*f)(int) = NULL; CGRect *g = NULL;
}
@end
