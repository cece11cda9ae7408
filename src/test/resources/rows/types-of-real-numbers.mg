class Row : UIView {

- (void)f {
    double a = 1;
    double b = 1;
    double c = 1;
    double d = 1;
    double e = 1;
}

}
