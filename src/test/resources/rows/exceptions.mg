class Row : UIView {

- (NSInteger)two {
    if (self.tag) {
        NSInteger ret_mg1 = self.tag + 1;
        self.tag = 3;
        return ret_mg1;
    }
    self.tag = 1;
    self.tag = 3;
    return 0;
}

}
