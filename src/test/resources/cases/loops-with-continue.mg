class Row : NSObject {

- (void)run:(NSInteger)n {
    NSInteger i;
    i = 0;
    BOOL first_mg1 = YES;
    while (YES) {
        if (!first_mg1) {
            i++;
        }
        first_mg1 = NO;
        if (i == n) {
            break;
        }
        if (i == 2) {
            continue;
        }
        self.step:(i);
    }
    do {
        n--;
    } while (n > 0);
    NSInteger a = 0;
    NSInteger b = n;
    for (; a < b; a++) {
        self.step:(a);
        b--;
    }
}

- (void)step:(NSInteger)i {
}

}
