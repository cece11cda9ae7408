class Row : UIView {

- (void)f:(Pointer)f {
    Pointer g = f;
    CFunction<double, double, int> f_mg1 = CFunction(f);
    double f_mg3 = f_mg1(1, 2);
    CFunction<double, double, int> g_mg2 = CFunction(g);
    self.alpha = f_mg3 + g_mg2(0.5, 3);
}

}
