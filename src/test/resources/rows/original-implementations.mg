class Row : UIView {

- (void)setTag:(NSInteger)t {
    self.ORGsetTag:(t + 1);
}

- (struct CGSize)sizeThatFits:(struct CGSize)s {
    struct CGSize o = self.ORGsizeThatFits:(s);
    o.width += 1;
    return o;
}

+ (BOOL)requiresConstraintBasedLayout {
    return !self.ORGrequiresConstraintBasedLayout();
}

}
