CFunction<id, struct CGRect> NSStringFromCGRect = CFunction("NSStringFromCGRect");
CFunction<struct CGRect, struct CGRect, CGFloat, CGFloat> CGRectInset = CFunction("CGRectInset");
CFunction<BOOL, struct CGRect, struct CGPoint> CGRectContainsPoint = CFunction("CGRectContainsPoint");
CFunction<double, double> floor = CFunction("floor");
CFunction<double, double> fabs = CFunction("fabs");
CFunction<double, double, double> pow = CFunction("pow");
CFunction<id, id, CGFloat> UIImageJPEGRepresentation = CFunction("UIImageJPEGRepresentation");
CFunction<u_int32_t, u_int32_t> arc4random_uniform = CFunction("arc4random_uniform");

class Row : UIView {

- (CGFloat)one:(CGFloat)v {
    NSString *s = NSStringFromCGRect(CGRectInset(self.frame, 1, 2));
    self.tag = CGRectContainsPoint(self.frame, self.center) && s;
    return floor(v) + fabs(v) + pow(v, 2);
}

- (NSData *)two:(UIImage *)i {
    return UIImageJPEGRepresentation(i, 0.8);
}

- (uint32_t)three {
    return arc4random_uniform(6);
}

}
