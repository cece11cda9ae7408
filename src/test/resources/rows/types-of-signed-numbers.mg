class Row : UIView {

- (void)f {
    int a = 1;
    int b = 2;
    int c = 3;
    int d = 4;
    int e = 5;
    int f = 6;
    NSInteger g = -1;
    NSInteger h = 1;
    int i = 7;
}

}
