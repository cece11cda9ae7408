class Row : UIView {

- (void)f:(NSArray *)a {
    for (NSString *s in a) {
        s = nil;
    }
    for (id o in a) {
        o.description();
    }
    id e;
    for (e in a) {
        e.description();
    }
    for (NSString *s_mg1 in a) {
        NSString *s = s_mg1;
        dispatch_async(dispatch_get_main_queue(), ^{
            s.length();
        });
    }
}

}
