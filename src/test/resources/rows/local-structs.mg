declare struct Pair {
    typeEncoding: "{Pair=dd}",
    keys: a, b
}

class Row : UIView {

- (CGFloat)one {
    struct Pair p = {a: 1, b: 2};
    return p.a + p.b;
}

}
