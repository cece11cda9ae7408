@interface Row : UIView
@end
@implementation Row
- (void)f {
    short a = 1; char b = 2; signed c = 3; signed char d = 4; long long e = 5; ssize_t f = 6;
    NSComparisonResult g = NSOrderedAscending; UITableViewStyle h = UITableViewStyleGrouped; long long int i = 7;
}
@end
