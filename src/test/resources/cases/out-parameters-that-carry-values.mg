class A : NSObject {

- (BOOL)read:(NSString *)path error:(Pointer)error {
    return YES;
}

- (void)scan:(Pointer)number flag:(CString)flag {
    NSNumber.numberWithInt:(1).getValue:(number);
    NSNumber.numberWithChar:(200).getValue:(flag);
}

- (void)wide:(Pointer)word half:(Pointer)half {
    NSNumber.numberWithInt:(4000000000).getValue:(word);
    NSNumber.numberWithShort:(65535).getValue:(half);
}

- (NSError *)all:(NSArray *)paths {
    NSError *error = nil;
    for (NSString *path in paths) {
        NSError *own;
        Pointer error_mg1 = error;
        self.read:error:(path, &error_mg1);
        error = error_mg1;
        Pointer own_mg2 = NULL;
        self.read:error:(path, &own_mg2);
        own = own_mg2;
    }
    NSError *last = nil;
    last = error;
    Pointer last_mg3 = last;
    self.read:error:(@"", &last_mg3);
    last = last_mg3;
    return last;
}

- (int)count {
    int a = 4;
    int b;
    uint8_t flag = 0;
    int a_mg1 = a;
    uint flag_mg2 = flag;
    self.scan:flag:(&a_mg1, &flag_mg2);
    a = @(a_mg1).intValue();
    flag = @(flag_mg2).unsignedCharValue();
    int b_mg3 = 0;
    uint flag_mg4 = flag;
    self.scan:flag:(&b_mg3, &flag_mg4);
    b = @(b_mg3).intValue();
    flag = @(flag_mg4).unsignedCharValue();
    return a + b;
}

}
