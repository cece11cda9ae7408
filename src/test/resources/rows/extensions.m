@interface Row : UIView
@end
@interface Row ()
@property (nonatomic) BOOL open;
@end
@interface Row (More)
@property (nonatomic, readonly) CGFloat gap;
@end
@implementation Row
- (NSInteger)one { return self.open + 1; }
- (NSInteger)two { return self.gap; }
@end
