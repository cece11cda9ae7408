@interface Row : UIView
@end
@implementation Row
- (void)f:(NSArray *)a with:(unsigned)w with:(NSUInteger)u {
    id s = [NSString stringWithFormat:@"%lu %u", (unsigned long)a.count, w]; s = [NSString stringWithFormat:@"%lu", u + 1]; s = [NSString stringWithFormat:@"%zu", u];
}
@end
