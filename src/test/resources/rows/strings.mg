class Row : UIView {

- (void)f {
    id s = @"a\"b\\c\n\td";
    s = @"abc";
    s = @"éAA[0m";
    s = @"100%";
    s = @"//no";
    s = @"，" + @"\"x";
    self.setTag:((@"，" + @"\n").length);
}

}
