@interface Row : UIView
@end
@implementation Row
- (void)f:(NSNotification *)n {
    [UIApplication sharedApplication].idleTimerDisabled = YES; [self addObserver:self forKeyPath:@"tag" options:NSKeyValueObservingOptionNew context:nil]; [self performSelector:@selector(go) withObject:nil afterDelay:0.5]; [NSTimer scheduledTimerWithTimeInterval:1 repeats:NO block:^(NSTimer *t) { self.tag = 1; }]; [[NSNotificationCenter defaultCenter] addObserver:self selector:@selector(go:) name:@"n" object:nil]; id v = [self valueForKeyPath:@"layer.name"];
}
@end
