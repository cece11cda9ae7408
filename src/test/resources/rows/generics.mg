class Row : UIView {

- (void)three {
}

}
