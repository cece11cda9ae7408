class Row : UIView {

- (CGFloat)four {
    return 340282346638528859811704183484516925440.0;
}

}
