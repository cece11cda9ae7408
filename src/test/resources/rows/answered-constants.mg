extern id kNative;

id kNative_mg = kNative;

class Row : UIView {

- (NSInteger)one {
    return 4;
}

- (NSString *)two {
    return @"name";
}

- (NSString *)three {
    return kNative_mg;
}

}
