class Row : UIView {

- (BOOL)one {
    self.tag = self.superview.tag;
    return self.isOpen && self.isHidden;
}

}
