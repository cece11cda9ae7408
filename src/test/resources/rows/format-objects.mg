Block mg_obj = ^id (id o) {
    return o;
};

class Row : UIView {

- (void)f:(id)o with:(NSString *)t {
    id s = @"" + o;
    s = @"" + o + t;
    s = @"<" + mg_obj(self.superview.description) + @">";
    s = @(1) + @" " + (t ?: @"-");
}

}
