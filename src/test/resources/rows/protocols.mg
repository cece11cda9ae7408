class Row : NSObject {

- (NSUInteger)one {
    return self.crew.strokes() % 0x2;
}

}
