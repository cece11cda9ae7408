class Row : UIView {

- (void)f {
    while (YES) {
        break;
    }
    while (YES) {
        break;
    }
    while (YES) {
        break;
    }
}

}
