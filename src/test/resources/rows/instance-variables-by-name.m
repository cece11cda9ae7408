@interface Row : UIView { NSInteger _count; }
@end
@implementation Row
- (NSInteger)one { _count = 2; self->_count += 1; return self->_count + _count; }
- (NSInteger)two:(NSInteger)_count { return _count + self->_count; }
@end
