declare struct Geo {
    typeEncoding: "{Geo=dd}",
    keys: lat, lon
}

class L : UIView {

- (void)f1 {
    struct Geo geo_mg1 = {lat: 1, lon: 2};
    _geo = geo_mg1;
}

- (void)f2 {
    struct Geo geo_mg1 = {lat: 1, lon: 2};
    self.geo = geo_mg1;
}

- (void)f3 {
    struct Geo geo_mg1 = {lat: 1, lon: 2};
    self.go:(geo_mg1);
}

- (double)f4 {
    struct Geo one_mg1 = self.one();
    double lat_mg3 = one_mg1.lat;
    struct Geo geo_mg2 = self.geo;
    return lat_mg3 + geo_mg2.lon;
}

- (void)f5 {
    struct Geo geo_mg1 = {lat: 1, lon: 2};
    _geo = geo_mg1;
    struct Geo geo_mg2 = _geo;
    geo_mg2.lat = 3;
    _geo = geo_mg2;
}

- (void)f6 {
    struct Geo g = {lat: 1, lon: 2};
    struct Geo h = {lat: 1, lon: 2};
    struct Geo geo_mg1 = {lat: 3, lon: 4};
    g = geo_mg1;
    self.go:(g);
}

- (void)f7 {
    struct Geo g = self.one();
    self.geo = g;
    double x = g.lat;
    struct Geo geo_mg1 = self.geo;
    if (geo_mg1.lat > 3) {
        self.one();
    }
}

}
