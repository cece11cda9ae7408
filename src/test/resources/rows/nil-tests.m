@interface Row : UIView
@end
@implementation Row
- (void)f:(id)o with:(void *)p {
    if (o == nil) { self.tag = 1; } if (nil != o) { self.tag = 2; } if (p == NULL) { self.tag = 3; } if (self.superview == nil) { self.tag = 4; } if (self.superview.superview != nil && o) { self.tag = 5; } BOOL b = self.superview != nil; if (self.nextResponder.nextResponder.nextResponder == nil) { self.tag = 6; }
}
@end
