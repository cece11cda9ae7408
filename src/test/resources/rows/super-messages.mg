class Row : UIView {

- (void)setTag:(NSInteger)t {
    super.setTag:(t + 1);
    super.alpha = 1;
}

+ (BOOL)requiresConstraintBasedLayout {
    return UIView.requiresConstraintBasedLayout();
}

}
