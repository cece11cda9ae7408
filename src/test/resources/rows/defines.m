#define SIDE 8
#define TWICE (SIDE + SIDE)
#define TITLE @"t"
@interface Row : UIView
@end
@implementation Row
- (NSInteger)one:(NSInteger)n { return n * TWICE - SIDE; }
- (NSString *)two { return TITLE; }
@end
