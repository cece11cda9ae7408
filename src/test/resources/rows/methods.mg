class Row : NSObject {

- (id)foo {
    return nil;
}

- (void)tap:(id)sender {
    self.foo();
}

- (id)make {
    return self;
}

@MethodName("copy::")
- (void)copy_mg1:(id)a part_mg2:(id)in_mg3 {
    a.foo();
    in_mg3.foo();
}

+ (uint)size:(NSString *)s of:(CString)c {
    return 3;
}

}
