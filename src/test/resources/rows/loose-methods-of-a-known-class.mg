class UIView : NSObject {

- (void)layoutSubviews {
    super.layoutSubviews();
    self.hidden = NO;
}

}
