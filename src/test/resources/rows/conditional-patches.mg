class Row : UIView {

@If($systemVersion.doubleValue() < 14.0)
- (void)one {
    self.tag = 1;
}

@If($systemVersion.doubleValue() < 14.0)
@MethodName("in")
- (void)in_mg1 {
    self.tag = 2;
}

}
