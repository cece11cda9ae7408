class Row : UIView {

- (void)one {
    RACSubscriptingAssignmentTrampoline.alloc().initWithTarget:nilValue:(self.label, nil)[@"text"] = self.rac_valuesForKeyPath:observer:(@"name", self);
    RACSubscriptingAssignmentTrampoline.alloc().initWithTarget:nilValue:(self, @(0))[@"tag"] = self.label.rac_valuesForKeyPath:observer:(@"tag", self);
    NSString *k = @"label.text";
    self.setValue:forKey:(nil, k);
}

}
