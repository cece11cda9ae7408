@interface Row : UIView
@property (nonatomic) NSInteger count;
@property (nonatomic) CGFloat y;
@property (nonatomic, getter=isOpen) BOOL open;
- (Row *)next;
@end
@implementation Row
- (void)one { self.count += 2; self.count++; --self.count; [self next].count -= 3; [self next].count++; self.y += 1; self.alpha *= 0.5; self.open |= YES; }
@end
