class Upper : NSObject {

- (int)two {
    return 2;
}

}

class Lower : Upper {

- (int)one {
    return 1;
}

}
