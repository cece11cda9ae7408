@interface Row : UIView
@property (nonatomic, copy) void (^done)(BOOL);
@property (nonatomic, copy) Row *(^left)(CGFloat);
@end
@implementation Row
- (void)one { self.done(YES); (self.done)(NO); self.left(1).left(2.5).tag = 3; }
@end
