CFunction<void> done = CFunction("done");
CFunction<CGFloat, CGFloat, int> fade = CFunction("fade");

Block half = ^CGFloat (CGFloat v) {
    return v / 2;
};

class Row : UIView {

- (CGFloat)one {
    done();
    return fade(1, 2);
}

- (CGFloat)two {
    return half(3);
}

}
