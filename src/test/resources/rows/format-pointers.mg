class Row : UIView {

- (void)f:(id)o {
    Pointer p_mg1 = self;
    Pointer p_mg2 = o;
    NSLog(p_mg1 + @" " + p_mg2);
}

}
