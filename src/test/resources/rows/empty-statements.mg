class Row : UIView {

- (void)f {
    self.tag = 1;
    if (self.tag) {
    }
    while (YES) {
        NSInteger tag_mg1 = self.tag;
        self.tag -= 1;
        if (!tag_mg1) {
            break;
        }
    }
}

}
