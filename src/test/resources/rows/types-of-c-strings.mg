class Row : UIView {

- (void)f {
    CString a = NULL;
    CString b = "x";
}

}
