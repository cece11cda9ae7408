declare struct Geo {
    typeEncoding: "{Geo=dd}",
    keys: lat, lng
}

class Row : NSObject {

- (double)two {
    struct Geo g = self.one();
    double lat_mg2 = g.lat;
    struct Geo one_mg1 = self.one();
    return lat_mg2 + one_mg1.lng;
}

}
