class Row : UIView {

- (void)f:(int)p {
    int n = 1;
    int k = 2;
    int shared = 3;
    static int kept = 4;
    int n_mg1 = n;
    int p_mg2 = p;
    Block b = ^{
        self.tag = n_mg1 + k + shared + kept + p_mg2;
    };
    n = 5;
    shared = 6;
    kept = 7;
    p++;
    for (int i = 0; i < 3; i++) {
        int i_mg3 = i;
        UIView.animateWithDuration:animations:(1, ^{
            self.tag = i_mg3;
        });
    }
    b();
}

}
