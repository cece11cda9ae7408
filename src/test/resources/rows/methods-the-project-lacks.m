@interface Row ()
@property (nonatomic) NSInteger old;
@property (nonatomic) NSInteger fresh;
@end
@implementation Row
- (void)layoutSubviews { self.fresh = self.old; }
- (void)known:(Widget)w { _fresh = 2; }
- (void)added:(Widget)w { self.tag = 1; }
@end
