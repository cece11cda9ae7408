class Row : NSObject {

- (NSInteger)three:(int)s {
    return s;
}

}
