@interface Row : UIView { NSInteger _count; CGFloat _gap; BOOL _open; CGRect _box; NSString *_name; void (^_done)(void); }
@end
@implementation Row
- (void)one { dispatch_async(dispatch_get_main_queue(), ^{ self.tag = _count; self.alpha = _gap; self.hidden = _open; self.frame = _box; [_name length]; _done(); [_unknown go]; }); }
@end
