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
    self.open = self.isOpen || YES;
}

}
