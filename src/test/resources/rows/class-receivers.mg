class Row : UIView {

- (void)one {
    UIView.commitAnimations();
    Later.go();
    self.tintColor = UIColor.redColor;
    NSArray.array();
    self.class().one();
}

}
