@interface Row : UIView
@end
@implementation Row
- (void)f {
    id s = [NSString stringWithFormat:@"a\"%%\n"]; NSLog(@"50%% " @"done"); NSLog(@"");
}
@end
