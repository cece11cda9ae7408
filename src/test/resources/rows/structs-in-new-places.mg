class Row : UIView {

@property (nonatomic, assign) struct CGRect box;

- (struct CGSize)one:(struct CGPoint)p {
    Block b = ^struct CGRect (struct CGRect r) {
        return r;
    };
    return b(self.box).size;
}

}
