@implementation Order
- (BOOL)isMore { NSNumber *n = @3; return n > 0; }
- (BOOL)isSame { NSNumber *n = @3; return n == @4; }
- (BOOL)isMoreThan:(id)other { return [other intValue] > 0; }
@end
