class Row : UITableViewCell <UITextFieldDelegate> {

- (CGFloat)one {
    return -_margin + self.count % 0x4;
}

}
