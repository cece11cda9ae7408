@interface Row : NSObject
@property (nonatomic) BOOL on;
@property (nonatomic) NSInteger total;
@end
@implementation Row
- (NSInteger)sum:(NSInteger)a {
    NSInteger n = a * self.on;
    n -= (a > 2);
    return -self.on + n;
}
- (BOOL)any:(NSUInteger)flags {
    return flags & 4;
}
@end
