CFunction<SEL, id> mg_sel = CFunction("NSSelectorFromString");

class Row : UIView {

- (void)one {
    self.performSelector:(@selector(tap:));
    self.performSelector:(@selector(a:b:));
    SEL s = mg_sel(@"default");
    s = mg_sel(@"put:in:");
    s = @selector(copy);
}

}
