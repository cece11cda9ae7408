class Row : UIView {

- (void)one {
    Block b = ^{
        self.valueForKey:(@"_name").length();
    };
    b();
}

}
