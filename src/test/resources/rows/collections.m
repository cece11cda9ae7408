@interface Row : UIView
@end
@implementation Row
- (void)f:(id)o with:(BOOL)c {
    id a = @[o, @1,]; a = @{@"k": c ? o : @2, self.description: o,}; a = @[]; a = @{}; a = @{@1: @-1}; a = @[c ? o : self, @[o]];
}
@end
