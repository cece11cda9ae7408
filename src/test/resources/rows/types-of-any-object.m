@interface Row : UIView
@end
@implementation Row
- (void)f {
    id<NSCopying> a = nil; typeof(self) b = self; __auto_type c = self; dispatch_queue_t d = dispatch_get_main_queue();
}
@end
