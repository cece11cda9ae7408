class Row : UIView {

- (void)toggle:(UIView *)view {
    self.changeOpen:(!self.isOpen);
    view.hidden = view.isHidden || self.isOpen;
}

}
