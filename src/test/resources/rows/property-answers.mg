class Row : UIView {

@property (nonatomic, strong) NSArray *tags;

- (NSUInteger)one {
    return self.tags.count;
}

}
