class Row : UIView {

- (void)f:(NSArray *)a with:(BOOL)c {
    Block b = nil;
    Block a_mg1 = a[0];
    a_mg1(1);
    Block t_mg2 = c ? b : nil;
    t_mg2(2);
    Block t_mg3 = ^void (int n) {
        self.tag = n;
    };
    t_mg3(3);
}

}
