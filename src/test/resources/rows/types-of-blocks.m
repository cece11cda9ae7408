typedef void (^Done)(BOOL);
@interface Row : UIView
@end
@implementation Row
- (void)one:(Done)d two:(int (^)(id))e { void (^a)(void) = nil; dispatch_block_t b = nil; Done c = d; c(e(a) > 1); b(); }
@end
