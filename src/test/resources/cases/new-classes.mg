class Base : NSObject {

- (void)a {
}

}

class Leaf : Base {

- (void)b {
}

}
