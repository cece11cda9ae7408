class Row : NSObject {

- (void)a {
}

- (void)b {
}

}
