class Row : NSObject {

- (void)one {
}

}
