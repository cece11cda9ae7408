class Row : UIView {

- (void)one:(@Signature("v@?B") Block)d two:(@Signature("i@?@") Block)e {
    Block a = nil;
    Block b = nil;
    Block c = d;
    c(e(a) > 1);
    b();
}

}
