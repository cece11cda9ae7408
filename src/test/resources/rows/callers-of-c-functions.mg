Block pages = ^NSInteger (NSInteger n) {
    return n / 10 + 1;
};

Block margin = ^CGFloat {
    return 12;
};

class Row : UIView {

- (void)one {
    self.alpha = margin();
    self.tag = pages(25);
}

}
