class Row : UIView {

- (void)one:(UIView *)v {
    v.mas_makeConstraints:(^void (MASConstraintMaker *make) {
        make.edges.equalTo()(NSValue.valueWithUIEdgeInsets:(UIEdgeInsetsMake(1, 2, 3, 4)));
        make.left.equalTo()(v.mas_left).with.offset()(8);
        make.width.greaterThanOrEqualTo()(@(self.tag));
        make.size.equalTo()(NSValue.valueWithCGSize:(CGSizeMake(1, 2)));
        make.top.equalTo()(v);
    });
}

}
