class Row : UIView {

- (BOOL)one:(NSString *)p {
    NSError *e = nil;
    Pointer e_mg1 = NULL;
    BOOL ret_mg2 = NSFileManager.defaultManager().removeItemAtPath:error:(p, &e_mg1);
    e = e_mg1;
    if (ret_mg2 && !e) {
        return YES;
    }
    Pointer e_mg3 = e;
    NSFileManager.defaultManager().removeItemAtPath:error:(p, &e_mg3);
    e = e_mg3;
    return NSFileManager.defaultManager().removeItemAtPath:error:(p, NULL);
}

}
