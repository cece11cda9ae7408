@interface Row : UIView
@property (nonatomic) NSMutableDictionary *map;
@end
@implementation Row
- (void)one:(NSMutableArray *)a two:(NSUInteger)i { id o = a[i]; a[i + 1] = o; self.map[@"k"] = a[0]; self.map[UIKeyboardFrameEndUserInfoKey] = o; a[i] = self.map[@"k"][@"j"]; self.map[@"c"] = [NSString class]; }
@end
