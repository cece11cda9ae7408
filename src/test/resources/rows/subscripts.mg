extern NSString *UIKeyboardFrameEndUserInfoKey;

NSString *UIKeyboardFrameEndUserInfoKey_mg = UIKeyboardFrameEndUserInfoKey;

class Row : UIView {

- (void)one:(NSMutableArray *)a two:(NSUInteger)i {
    id o = a[i];
    a[i + 1] = o;
    self.map[@"k"] = a[0];
    self.map[UIKeyboardFrameEndUserInfoKey_mg] = o;
    a[i] = self.map[@"k"][@"j"];
    id class_mg1 = NSString.class();
    self.map[@"c"] = class_mg1;
}

}
