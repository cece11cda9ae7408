class Row : UIView {

- (void)f {
    CString c = "i";
    c = "{CGRect={CGPoint=dd}{CGSize=dd}}";
    c = "@";
    c = "B";
    c = "Q";
    c = "^v";
}

}
