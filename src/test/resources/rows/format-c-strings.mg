class Row : UIView {

- (void)f:(CString)c {
    NSLog(c + @": " + "x");
}

}
