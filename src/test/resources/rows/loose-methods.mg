class Row : NSObject {

- (int)one {
    return 1;
}

}
