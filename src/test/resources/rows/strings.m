@interface Row : UIView
@end
@implementation Row
- (void)f {
    id s = @"a\"b\\c\n\td"; s = @"a" @"b" "c"; s = @"\u00e9\x41\101\e[0m"; s = @"100%"; s = @"//no"; s = @"，\"x"; [self setTag:@"，\n".length];
}
@end
