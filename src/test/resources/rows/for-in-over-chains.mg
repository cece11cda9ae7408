Block mg_obj = ^id (id o) {
    return o;
};

class Row : UIView {

- (void)f:(NSDictionary *)d {
    for (NSString *k in d) {
        k.length();
    }
    for (NSString *k in d.keyEnumerator) {
        k.length();
    }
    for (UIView *v in mg_obj(self.superview.subviews)) {
        v.tag = 1;
    }
    for (id o in nil) {
        o.description();
    }
}

}
