class Row : UIView {

- (void)one:(UIView *)v {
    __weak id self_mg1 = self;
    __weak id v_mg2 = v;
    Block b = ^{
        __strong id self_mg3 = self_mg1;
        __strong id v_mg4 = v_mg2;
        self_mg3.setValue:forKey:(@(2), @"_count");
        self_mg3.setTag:(v_mg4.tag);
        Block c = ^{
            self_mg3.setTag:(3);
        };
        c();
    };
    b();
}

}
