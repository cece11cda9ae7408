@interface Row : UIView
@end
@implementation Row
- (void)one:(UIView *)v { [v mas_makeConstraints:^(MASConstraintMaker *make) { make.edges.mas_equalTo(UIEdgeInsetsMake(1, 2, 3, 4)); make.left.equalTo(v.mas_left).with.offset(8); make.width.mas_greaterThanOrEqualTo(self.tag); make.size.mas_equalTo(CGSizeMake(1, 2)); make.top.mas_equalTo(v); }]; }
@end
