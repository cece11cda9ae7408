class Row : UIView {

- (void)f:(id)q {
    dispatch_after(dispatch_time(DISPATCH_TIME_NOW, 2 * NSEC_PER_SEC), q, ^{
        self.tag = 1;
    });
    dispatch_async(dispatch_get_global_queue(25, 0), ^{
        self.tag = 2;
    });
    dispatch_async(dispatch_get_global_queue(DISPATCH_QUEUE_PRIORITY_DEFAULT, 0), ^{
        self.tag = 3;
    });
    id g = dispatch_group_create();
    dispatch_group_enter(g);
    dispatch_group_notify(g, q, ^{
        self.tag = 4;
    });
    id own = dispatch_queue_create("own", DISPATCH_QUEUE_SERIAL);
    dispatch_sync(own, ^{
        self.tag = 5;
    });
}

}
