class Row : NSObject {

- (NSInteger)two {
    return 2;
}

}
