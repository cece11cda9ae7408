extern NSInteger RowLimit;
extern int RowSmall;
extern NSString *RowKey;
extern double RowScale;

NSInteger RowLimit_mg = RowLimit;
int RowSmall_mg = RowSmall;
NSString *RowKey_mg = RowKey;
double RowScale_mg = RowScale;

class Row : UIView {

- (NSInteger)one:(NSDictionary *)d {
    return RowLimit_mg + @(RowSmall_mg).intValue() + d[RowKey_mg].integerValue();
}

- (double)two {
    return RowScale_mg * 2;
}

}
