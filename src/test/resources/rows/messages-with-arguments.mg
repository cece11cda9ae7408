class Row : UIView {

- (void)f {
    self.insertSubview:atIndex:(self.viewWithTag:(1), 2 + 1);
    self.convertPoint:toView:(self.center, nil);
}

}
