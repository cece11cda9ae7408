Block mg_obj = ^id (id o) {
    return o;
};

class A : NSObject {

- (void)read:(Pointer)list with:(Pointer)table {
    id first = mg_obj(list)[0];
    for (id each in mg_obj(list)) {
        self.use:(each);
    }
    self.use:(mg_obj(table)[@"k"]);
    mg_obj(table)[@"k"] = first;
}

- (void)use:(id)one {
}

}
