class Row : NSObject {

- (id)copyWithZone:(Pointer)zone {
    return Row.alloc().init().retain();
}

- (Row *)newRow {
    return nil;
}

}
