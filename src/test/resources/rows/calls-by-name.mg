Block gBlock = ^void (int n) {
};

Block done = ^void (int n) {
    gBlock(n);
};

class Row : UIView {

- (void)one:(@Signature("v@?B") Block)p {
    Block b = nil;
    b();
    p(YES);
    _handler(1);
    done(2);
    if (p) {
        p(!!self.tag);
    }
}

}
