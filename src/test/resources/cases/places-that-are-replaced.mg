NSInteger gCount = 2;

class Replaced : NSObject {

- (id)step {
    self.items = NSMutableArray.array();
    return @(1);
}

- (id)deep {
    return self.step();
}

- (NSString *)text {
    _label = UILabel.new();
    return @"x";
}

- (NSString *)other {
    return @"y";
}

- (void)compound {
    Replaced *counter_mg1 = self.counter();
    counter_mg1.total -= gCount - 3;
}

- (Replaced *)counter {
    gCount++;
    return self;
}

- (NSInteger)fill {
    _label = UILabel.new();
    return 3;
}

- (void)added {
    UILabel *label_mg1 = self.label;
    NSInteger fill_mg2 = self.fill();
    label_mg1.tag += fill_mg2;
    NSUInteger hash_mg3 = self.hash();
    self.label.tag += hash_mg3;
}

- (void)store {
    NSMutableArray *items_mg1 = self.items;
    items_mg1[0] = self.deep();
    UILabel *label_mg2 = self.label;
    label_mg2.text = self.text();
    self.label.text = self.other();
}

}
