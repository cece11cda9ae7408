class Row : UIView {

@property (nonatomic, copy) NSString *name;

- (id)initWithName:(NSString *)name {
    if (self = super.init()) {
        self.name = name.copy();
    }
    return self;
}

- (void)one {
    dispatch_async(dispatch_get_main_queue(), ^{
        self.tag = self.name.length;
    });
}

}
