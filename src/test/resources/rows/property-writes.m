@interface Row : UIView
@property (nonatomic, setter=putName:) NSString *name;
@property (nonatomic) CGFloat x;
@property (nonatomic) BOOL open;
@end
@implementation Row
- (void)one { self.name = @"a"; self.x = 2; self.open = self.tag; self.tag = self.x; self.superview.tag = 1; }
@end
