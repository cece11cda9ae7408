declare struct Pair {
    typeEncoding: "{Pair=ii}",
    keys: a, b
}

class Row : NSObject {

- (struct Pair)one {
    struct Pair p = {a: 1, b: 2};
    p.b += 3;
    return p;
}

}
