static NSInteger gCount = 3;
const CGFloat kGap = 2.5;
static NSString * const kKey = @"k";
static BOOL gOpen;
@interface Row : UIView
@end
@implementation Row
- (CGFloat)one { return gCount + kGap; }
- (NSString *)two { return gOpen ? kKey : nil; }
@end
