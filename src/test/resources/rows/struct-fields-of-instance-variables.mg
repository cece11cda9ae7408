class Row : UIView {

- (void)one {
    struct CGRect box_mg1 = _box;
    box_mg1.size.width = 2;
    _box = box_mg1;
    struct CGRect box_mg2 = _box;
    box_mg2.origin.x += 1;
    _box = box_mg2;
}

}
