class Row : UIView {

- (void)f {
    static dispatch_once_t onceToken;
    dispatch_once(&onceToken, ^{
        self.tag = 1;
    });
}

}
