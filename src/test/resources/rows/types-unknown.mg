class Row : UIView {

- (Widget)one:(Widget)w {
    Widget v = w;
    return v;
}

}
