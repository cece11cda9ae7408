@interface Row : UIView
@end
@implementation Row
- (void)f:(dispatch_queue_t)q {
    dispatch_after(dispatch_time(DISPATCH_TIME_NOW, (int64_t)(2 * NSEC_PER_SEC)), q, ^{ self.tag = 1; });
    dispatch_async(dispatch_get_global_queue(QOS_CLASS_USER_INITIATED, 0), ^{ self.tag = 2; });
    dispatch_async(dispatch_get_global_queue(DISPATCH_QUEUE_PRIORITY_DEFAULT, 0), ^{ self.tag = 3; });
    dispatch_group_t g = dispatch_group_create(); dispatch_group_enter(g); dispatch_group_notify(g, q, ^{ self.tag = 4; });
    dispatch_queue_t own = dispatch_queue_create("own", DISPATCH_QUEUE_SERIAL); dispatch_sync(own, ^{ self.tag = 5; });
}
@end
