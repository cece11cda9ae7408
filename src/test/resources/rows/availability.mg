class Row : UIView {

- (void)f {
    if ($systemVersion.compare:options:(@"13.0", 64) != -1) {
        self.tag = 1;
    }
    if ($systemVersion.compare:options:(@"11", 64) != -1) {
        self.tag = 2;
    }
    if (YES) {
        self.tag = 3;
    }
}

}
