CFunction<int, id> objc_sync_enter = CFunction("objc_sync_enter");
CFunction<int, id> objc_sync_exit = CFunction("objc_sync_exit");

class Row : UIView {

- (NSInteger)one:(NSArray *)a {
    for (id o in a) {
        id lock_mg1 = o;
        objc_sync_enter(lock_mg1);
        if (o.isKindOfClass:(NSString.class())) {
            objc_sync_exit(lock_mg1);
            continue;
        }
        if (self.tag) {
            objc_sync_exit(lock_mg1);
            break;
        }
        NSInteger ret_mg2 = self.tag + 1;
        objc_sync_exit(lock_mg1);
        return ret_mg2;
    }
    return 0;
}

}
