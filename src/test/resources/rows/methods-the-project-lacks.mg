class Row : UIView {

@property (nonatomic, assign) NSInteger fresh;

- (void)layoutSubviews {
    self.fresh = self.old;
}

- (void)known:(Widget)w {
    self.fresh = 2;
}

}
