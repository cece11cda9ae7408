class Out : NSObject {

- (void)blockAfter {
    NSError *err;
    Pointer err_mg1 = NULL;
    self.run:then:(&err_mg1, ^{
        self.go();
        int k = @(self.hash()).intValue();
        self.use:(k);
    });
    err = err_mg1;
    NSLog(err);
}

- (void)callAfter {
    int n = 3;
    int n_mg1 = n;
    self.make:with:(&n_mg1, self.thing());
    n = @(n_mg1).intValue();
    self.use:(n);
}

- (void)reached {
    NSInteger n = 3;
    Pointer p = &n;
    NSNumber.numberWithInteger:(7).getValue:(p);
    self.use:(n);
}

}
