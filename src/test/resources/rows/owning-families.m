@interface Row : NSObject
@end
@implementation Row
- (id)newItem { return [NSObject new]; }
- (id)copyItem:(BOOL)deep { if (deep) { return nil; } return [self.description copy]; }
- (NSInteger)newNumber { return 1; }
- (id)newspaper { return [NSObject new]; }
@end
