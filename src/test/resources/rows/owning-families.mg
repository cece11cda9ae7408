class Row : NSObject {

- (id)newItem {
    return NSObject.new().retain();
}

- (id)copyItem:(BOOL)deep {
    if (deep) {
        return nil;
    }
    return self.description.copy().retain();
}

- (NSInteger)newNumber {
    return 1;
}

- (id)newspaper {
    return NSObject.new();
}

}
