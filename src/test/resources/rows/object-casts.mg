class Row : UIView {

- (void)f:(id)o {
    UIView *v = o;
    id w = v;
    Class c = o;
    Pointer s = o;
    NSString *t = s;
    self.superview();
    NSString *u = s;
    u = s;
}

}
