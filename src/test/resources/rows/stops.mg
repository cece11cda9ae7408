class Row : UIView {

- (void)f {
    self.subviews.enumerateObjectsUsingBlock:(^void (UIView *v, NSUInteger i, Pointer stop) {
        if (v.tag) {
            NSNumber.numberWithBool:(YES).getValue:(stop);
        }
        NSNumber.numberWithBool:(i > 3).getValue:(stop);
    });
}

}
