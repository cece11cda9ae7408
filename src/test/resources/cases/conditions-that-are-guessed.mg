class A : NSObject {

- (int)version {
    return 2;
}

}
