CFunction<SEL, id> mg_sel = CFunction("NSSelectorFromString");

class Row : UIView {

- (void)one {
    self.performSelector:withObject:withObject:(mg_sel(@"put::"), self, nil);
    id d = self.performSelector:(mg_sel(@"default"));
    d = self.performSelector:(mg_sel(@"default"));
    d.class();
}

}
