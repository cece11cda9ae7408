class Row : NSObject {

- (void)fine {
    self.jump();
}

}
