class A : NSObject {

- (void)hide {
    int n = 0;
    while (n < 3) {
        int n_mg1 = 5;
        self.use:(n_mg1);
    }
    do {
        int n_mg2 = 1;
        self.use:(n_mg2);
    } while (n++ - 1 < 2);
    for (int i = 0; i < n; i++) {
        int n_mg3 = i;
        self.use:(n_mg3);
    }
}

- (void)use:(int)n {
}

}
