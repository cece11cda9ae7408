class Row : UIView {

- (void)f:(@Signature("v@?i@") Block)p {
    Block a = ^{
    };
    a = ^{
    };
    a = ^{
    };
    p = ^void (int n, id o) {
        self.tag = n;
    };
    p = ^void (int arg_mg1, id arg_mg2) {
        self.tag = 1;
    };
    p = ^void (int n, id o) {
        return;
    };
}

}
