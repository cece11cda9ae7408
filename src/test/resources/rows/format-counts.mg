class Row : UIView {

- (void)f:(id)a {
    NSLog(@"" + a);
    self.tag = 1;
}

}
