@interface Row : UITableViewCell <UITextFieldDelegate> {
    CGFloat _margin;
}
@property (nonatomic) NSUInteger count;
@end
@implementation Row
- (CGFloat)one { return -_margin + self.count % 4; }
@end
