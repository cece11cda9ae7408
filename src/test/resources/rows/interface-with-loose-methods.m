@interface Row : UIView
@end
// The word @implementation and @end in a comment mean nothing.
- (void)one { self.tag = 1; }
