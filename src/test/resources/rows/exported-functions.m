@interface Row : UIView
@end
@implementation Row
- (CGFloat)one:(CGFloat)v { NSString *s = NSStringFromCGRect(CGRectInset(self.frame, 1, 2)); self.tag = CGRectContainsPoint(self.frame, self.center) && s; return floor(v) + fabs(v) + pow(v, 2); }
- (NSData *)two:(UIImage *)i { return UIImageJPEGRepresentation(i, 0.8); }
- (uint32_t)three { return arc4random_uniform(6); }
- (void)four { missing(1); }
@end
