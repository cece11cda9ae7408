class Row : UIView {

- (void)f:(uint)u with:(int)k {
    NSLog(@"a" + @"中");
    uint c_mg1 = u;
    NSLog(@"<" + NSString.stringWithCharacters:length:(&c_mg1, 1) + @">");
}

}
