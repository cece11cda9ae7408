class Row : UIView {

- (void)one:(NSMutableArray *)m {
    int x = 0;
    self.tag = x++ - 1;
    self.tag = 9 - (x-- + 1);
    m[x++ - 1] = m[0];
    self.tag = _count++ - 1;
    NSInteger tag_mg1 = self.tag;
    self.tag += 1;
    NSInteger k = tag_mg1;
    Row *next_mg2 = self.next();
    NSInteger tag_mg3 = next_mg2.tag;
    next_mg2.tag += 1;
    k = tag_mg3;
    self.tag += 1;
    k = self.tag;
}

}
