Block mg_obj = ^id (id o) {
    return o;
};

class Row : UIView {

- (void)f:(id)o {
    if (mg_obj(self.superview.superview) == o) {
        self.tag = 1;
    }
    if (self.superview == o) {
        self.tag = 2;
    }
    if (o != mg_obj(self.superview().superview)) {
        self.tag = 3;
    }
}

}
