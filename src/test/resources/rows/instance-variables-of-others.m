@interface Row : UIView { @public NSInteger _count; NSString *_name; }
@end
@implementation Row
- (NSInteger)one:(Row *)other { other->_count = 2; other->_name = @"x"; return other->_count; }
@end
