extern NSString * const RowKey;
extern NSInteger const RowLimit;
extern double RowScale;
extern int RowSmall;
extern CGRect RowBox;
@interface Row : UIView
@end
@implementation Row
- (NSInteger)one:(NSDictionary *)d { return RowLimit + RowSmall + [d[RowKey] integerValue]; }
- (double)two { return RowScale * 2; }
- (CGRect)three { return RowBox; }
@end
