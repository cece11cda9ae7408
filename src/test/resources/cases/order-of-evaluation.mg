class Row : NSObject {

- (id)next {
    return nil;
}

- (void)take:(id)a with:(Pointer)e and:(id)b {
    NSError *error = nil;
    id next_mg3 = self.next();
    Pointer error_mg1 = NULL;
    id ret_mg2 = self.load:error:(b, &error_mg1);
    error = error_mg1;
    self.put:to:(next_mg3, ret_mg2);
}

- (void)put:(id)a to:(id)b {
}

- (id)load:(id)b error:(Pointer)error {
    return b;
}

}
