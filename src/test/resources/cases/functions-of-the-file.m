static CGFloat const kGap = 4;
static inline CGFloat twice(CGFloat x) { return x * 2; }
static CGFloat padded(CGFloat x) { return twice(x) + kGap; }
@implementation Row
- (CGFloat)width { return padded(floor(1.5)); }
@end
