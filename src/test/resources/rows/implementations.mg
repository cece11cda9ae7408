class Row : NSObject {

- (void)one {
    self.two();
}

- (void)two {
}

}
