@interface Row : UIView
@property (nonatomic, getter=isOpen) BOOL open;
@end
@implementation Row
- (BOOL)one { self.tag = self.superview.tag; return self.open && self.hidden; }
@end
