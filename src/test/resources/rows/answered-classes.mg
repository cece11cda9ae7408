class UILabel : NSObject {

- (void)one {
    self.text = @"x";
}

}

class UIButton : NSObject {

- (void)layoutSubviews {
    super.layoutSubviews();
}

}
