@interface Row : UIView
@end
@implementation Row
- (void)f {
    [self.subviews enumerateObjectsUsingBlock:^(UIView *v, NSUInteger i, BOOL *stop) { if (v.tag) { *stop = YES; } *stop = i > 3; }];
}
@end
