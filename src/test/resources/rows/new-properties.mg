class Row : NSObject {

@property (nonatomic, strong) NSString *name;

@property (atomic, strong) NSArray *items;

@property (nonatomic, weak) UIView *owner;

@property (atomic, copy) NSString *text;

@property (atomic, assign) id raw;

@property (atomic, assign) NSInteger count;

@property (nonatomic, assign) BOOL open;

- (BOOL)isOpen {
    return self.open;
}

- (void)putOpen:(BOOL)open {
    self.open = open;
}

- (void)one {
    self.putOpen:(!self.isOpen);
    self.count = self.items.count;
}

}
