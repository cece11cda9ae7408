declare struct Foo {
    typeEncoding: "{Foo=dd}",
    keys: a, b
}

declare struct Geo {
    typeEncoding: "{Geo=dd}",
    keys: lat, lon
}

class L : UIView {

- (CGFloat)f2 {
    return _p.x;
}

- (double)f3 {
    return _foo.a;
}

- (double)f4 {
    struct Geo geo_mg1 = _geo;
    return geo_mg1.lat;
}

- (double)f10 {
    return self.foo.a;
}

- (BOOL)f13 {
    return _ptr != NULL;
}

- (void)f14 {
    struct Geo g = _geo;
    self.alpha = g.lat;
}

- (void)f15 {
    _foo = {a: 1, b: 2};
}

}
