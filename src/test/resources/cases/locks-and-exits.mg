CFunction<int, id> objc_sync_enter = CFunction("objc_sync_enter");
CFunction<int, id> objc_sync_exit = CFunction("objc_sync_exit");

class Row : NSObject {

- (id)find:(NSArray *)rows {
    for (id row in rows) {
        id lock_mg1 = self;
        objc_sync_enter(lock_mg1);
        if (!row) {
            objc_sync_exit(lock_mg1);
            continue;
        }
        if (row.hash() > 1) {
            id ret_mg2 = row.description();
            objc_sync_exit(lock_mg1);
            return ret_mg2;
        }
        objc_sync_exit(lock_mg1);
    }
    return nil;
}

}
