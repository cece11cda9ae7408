class Row : UIView {

- (void)f {
    CString c = "x\n";
    id s = @(c);
    c = "ab";
}

}
