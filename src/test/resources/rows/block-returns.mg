class Row : UIView {

- (void)one:(NSArray *)a {
    a.sortedArrayUsingComparator:(^NSInteger (id x, id y) {
        return x.compare:(y);
    });
    a.indexOfObjectPassingTest:(^BOOL (id o, NSUInteger i, Pointer stop) {
        return i > 2;
    });
    self.each:(^NSString *(id o) {
        return o.go();
    });
    id b = ^BOOL (id o) {
        return !o;
    };
    b = ^NSInteger (int n) {
        return n + 1;
    };
    b = ^double {
        return 0.5;
    };
    b = ^struct CGRect {
        return self.frame;
    };
    b = ^id {
        return self.superview();
    };
    b = ^CGFloat (int n) {
        return n;
    };
    b = ^NSInteger (BOOL c) {
        if (c) {
            return 1;
        }
        return 2;
    };
}

}
