@interface Row : NSObject
@property (nonatomic) NSInteger count;
@property (nonatomic) NSInteger total;
@end
@implementation Row
@synthesize count = number_;
@dynamic total;
- (NSInteger)one { return number_ + 1; }
@end
