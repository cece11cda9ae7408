@interface Row : UIView
@end
@implementation Row
- (void)f {
    NSInteger n = NSNotFound; n = NSIntegerMax; n = LONG_MAX; n = NSIntegerMin; NSUInteger u = NSUIntegerMax; n = INT_MAX; CGFloat f = UITableViewAutomaticDimension; f = UIViewNoIntrinsicMetric; f = CGFLOAT_MAX; f = FLT_MAX; f = UILayoutPriorityRequired + UILayoutPriorityDefaultHigh; BOOL b = TRUE; b = true; id o = Nil; n = INT_MIN; u = UINT_MAX;
}
@end
