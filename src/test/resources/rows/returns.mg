class Row : UIView {

- (void)one {
    self.two();
    return;
}

- (void)two {
    self.tag;
    return;
}

- (NSInteger)three {
    return self.tag;
}

- (BOOL)four {
    return !!self.tag;
}

- (NSInteger)five {
    return @(self.alpha).integerValue();
}

}
