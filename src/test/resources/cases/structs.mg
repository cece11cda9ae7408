declare struct Pair {
    typeEncoding: "{Pair=dd}",
    keys: a, b
}

class Row : NSObject {

- (struct Pair)pair:(struct Pair)p {
    struct Pair q = {b: p.a};
    q.a += 2;
    return q;
}

- (void)frame:(UIView *)v {
    struct CGRect r = {origin: {x: 0, y: 1}, size: {width: 2, height: 3}};
    v.center = {x: r.origin.x, y: 5};
}

}
