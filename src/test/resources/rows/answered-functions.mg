CFunction<double, double, int> missing = CFunction("missing");

class Row : UIView {

- (double)one {
    return missing(1, 2);
}

}
