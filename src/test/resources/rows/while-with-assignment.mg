class Row : UIView {

- (void)f:(NSEnumerator *)e {
    id o;
    while (o = e.nextObject()) {
        o.description();
    }
    while (o = e.nextObject()) {
        o.description();
    }
    while (o = e.nextObject()) {
        o.description();
    }
}

}
