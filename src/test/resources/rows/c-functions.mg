Block twice = ^NSInteger (NSInteger n) {
    return n < 2 ? 1 : n * twice(n - 1);
};

Block show = ^void (UIView *v, BOOL on) {
    v.hidden = !on;
};

class Row : UIView {

- (NSInteger)one {
    show(self, YES);
    return twice(3);
}

}
