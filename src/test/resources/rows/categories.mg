class UIView : NSObject {

- (void)a {
    self.hidden = YES;
}

- (void)c {
    self.hidden = NO;
}

}

class Row : UIView {

- (void)b {
}

}
