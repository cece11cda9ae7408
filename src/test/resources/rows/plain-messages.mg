class Row : UIView {

- (void)f:(NSNotification *)n {
    UIApplication.sharedApplication().idleTimerDisabled = YES;
    self.addObserver:forKeyPath:options:context:(self, @"tag", 1, NULL);
    self.performSelector:withObject:afterDelay:(@selector(go), nil, 0.5);
    NSTimer.scheduledTimerWithTimeInterval:repeats:block:(1, NO, ^void (NSTimer *t) {
        self.tag = 1;
    });
    NSNotificationCenter.defaultCenter().addObserver:selector:name:object:(self, @selector(go:), @"n", nil);
    id v = self.valueForKeyPath:(@"layer.name");
}

}
