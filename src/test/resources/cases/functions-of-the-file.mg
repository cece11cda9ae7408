CFunction<double, double> floor = CFunction("floor");

CGFloat kGap = 4;

Block twice = ^CGFloat (CGFloat x) {
    return x * 2;
};

Block padded = ^CGFloat (CGFloat x) {
    return twice(x) + kGap;
};

class Row : NSObject {

- (CGFloat)width {
    return padded(floor(1.5));
}

}
