class Row : NSObject {

- (NSInteger)one {
    return number_ + 1;
}

}
