class Row : UIView {

- (void)f:(id)a {
    id o = a ?: self;
    o = self.superview ?: a;
    self.tag = self.tag ?: 3;
}

}
