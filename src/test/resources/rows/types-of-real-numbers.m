@interface Row : UIView
@end
@implementation Row
- (void)f {
    NSTimeInterval a = 1; CFTimeInterval b = 1; CFAbsoluteTime c = 1; CLLocationDegrees d = 1; UILayoutPriority e = 1;
}
@end
