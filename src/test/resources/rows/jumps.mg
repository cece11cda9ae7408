class Row : UIView {

- (void)two {
}

}
