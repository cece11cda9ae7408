Block mg_and = ^uint (uint a, uint b) {
    uint r = 0;
    uint bit = 1;
    while (a > 0 && b > 0) {
        if (a % 0x2 == 1 && b % 0x2 == 1) {
            r = r + bit;
        }
        a = a / 2;
        b = b / 2;
        bit = bit * 2;
    }
    return r;
};

Block mg_or = ^uint (uint a, uint b) {
    uint r = a + b;
    return r - mg_and(a, b);
};

class Row : UIView {

- (void)one {
    self.count += 2;
    self.count += 1;
    self.count -= 1;
    Row *next_mg1 = self.next();
    next_mg1.count -= 3;
    Row *next_mg2 = self.next();
    next_mg2.count += 1;
    self.setY:(self.y + 1);
    self.alpha *= 0.5;
    self.open = mg_or(self.isOpen ? 1 : 0, 1);
}

}
