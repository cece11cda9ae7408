class Row : UIView {

- (void)f:(id)a with:(int)n {
    id s = n + @"-" + a;
}

}
