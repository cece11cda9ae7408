class Row : UIView {

- (void)f {
    NSUInteger u = 0xFFFFFFFFFFFFFFFF;
    u = 0x8000000000000000;
    u = 0x8000000000000000;
    u = 9223372036854775807;
}

}
