@interface Row : UIView
@end
@implementation Row
- (void)f:(unichar)u with:(char)k {
    NSLog(@"%c%C", 'a', (unichar)0x4e2d); NSLog(@"<%C>", u);
}
@end
