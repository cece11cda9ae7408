class Row : NSObject {

- (NSInteger)one {
    return _open ? _count : 0;
}

}
