@implementation Row
- (void)run:(UILabel *)label {
    label.font = [UIFont systemFontOfSize:12 weight:UIFontWeightBold];
    label.lineBreakMode = NSLineBreakByTruncatingTail;
    NSDictionary *d = @{NSForegroundColorAttributeName: UIColor.redColor};
    if ([d count] == NSNotFound) { label.frame = CGRectZero; }
    CGFloat most = CGFLOAT_MAX;
    label.alpha = most;
}
@end
