@interface Row : UIView
@end
@implementation Row
- (void)f:(id)o {
    if (self.superview.superview == o) { self.tag = 1; } if (self.superview == o) { self.tag = 2; } if (o != [self superview].superview) { self.tag = 3; }
}
@end
