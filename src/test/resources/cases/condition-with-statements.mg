class Row : NSObject {

- (BOOL)load:(Pointer)error {
    return YES;
}

- (void)run:(BOOL)ready {
    NSError *error;
    BOOL and_mg3 = ready;
    if (and_mg3) {
        Pointer error_mg1 = NULL;
        BOOL ret_mg2 = self.load:(&error_mg1);
        error = error_mg1;
        and_mg3 = !ret_mg2;
    }
    if (and_mg3) {
        self.fail:(error);
    } else {
        Pointer error_mg4 = error;
        BOOL ret_mg5 = self.load:(&error_mg4);
        error = error_mg4;
        if (ret_mg5) {
            self.done();
        }
    }
    while (YES) {
        Pointer error_mg6 = error;
        BOOL ret_mg7 = self.load:(&error_mg6);
        error = error_mg6;
        if (!ret_mg7) {
            break;
        }
        self.done();
    }
}

- (void)fail:(NSError *)error {
}

- (void)done {
}

}
