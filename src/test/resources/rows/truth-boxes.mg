class Row : UIView {

- (void)f {
    id a = NSNumber.numberWithBool:(YES);
    a = NSNumber.numberWithBool:(NO);
    a = NSNumber.numberWithBool:(YES);
    a = NSNumber.numberWithChar:(99);
    a = NSNumber.numberWithBool:(YES);
    a = @[NSNumber.numberWithBool:(YES), NSNumber.numberWithBool:(NO)];
}

}
