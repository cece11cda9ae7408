class Row : UIView {

- (int)one {
    int a = 1;
    int b = 2;
    int c = 3;
    return a + b + c;
}

}
