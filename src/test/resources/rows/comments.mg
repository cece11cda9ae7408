// About the class.
class Row : UIView {

/* About
   the method. */
- (void)one {
    // first
    self.two(); // tail
    /* odd */
    self.two();
    self.setTag:(1 + 2);
    /* inside */
    // last
}

- (void)two {
}

}
