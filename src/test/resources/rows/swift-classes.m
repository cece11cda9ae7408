@implementation Home
- (void)viewDidLoad { [super viewDidLoad]; [Home shared].count = 2; }
- (void)default:(NSInteger)n { if ([self isKindOfClass:[HomeBase class]] && n) { [self reload]; } }
@end
