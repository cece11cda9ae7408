class Row : UIView {

- (void)f:(id)o with:(Pointer)p {
    if (o == nil) {
        self.tag = 1;
    }
    if (o != nil) {
        self.tag = 2;
    }
    if (p == NULL) {
        self.tag = 3;
    }
    if (!self.superview) {
        self.tag = 4;
    }
    if (self.superview.superview && o) {
        self.tag = 5;
    }
    BOOL b = !!self.superview;
    if (!self.nextResponder.nextResponder().nextResponder()) {
        self.tag = 6;
    }
}

}
