class Row : UIView {

- (void)one:(@Signature("v@?q@") Block)d {
    if (d) {
        d(1, nil);
    }
    self.tag = 2;
}

}
