static NSInteger gCount = 0;
static NSInteger gHidden = 2;
static NSInteger gFixed = 7;
static void hide(void) { gHidden = 0; }
@implementation Row
- (void)next { gCount++; gCount += gFixed; }
- (NSInteger)count { return gCount; }
- (void)hideAll { hide(); }
@end
