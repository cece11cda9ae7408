@interface Row : UIView
@end
@implementation Row
- (void)f:(id)o {
    NSLog(@"%p %p", self, o);
}
@end
