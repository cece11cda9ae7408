class Row : UIView {

- (void)one {
    __weak id weakSelf = self;
    dispatch_async(dispatch_get_main_queue(), ^{
        self.setValue:forKey:(@(1), @"_count");
        self.setValue:forKey:(@(self.valueForKey:(@"_count").integerValue() + 2), @"_count");
        self.setValue:forKey:(@(self.valueForKey:(@"_count").integerValue() + 1), @"_count");
        self.setValue:forKey:(@"x", @"_name");
        self.setValue:forKey:(NSNumber.numberWithBool:(!!self.tag), @"_open");
        __strong id strongSelf = weakSelf;
        strongSelf.setValue:forKey:(@(3), @"_count");
        strongSelf.setValue:forKey:(@(strongSelf.valueForKey:(@"_count").integerValue() - 1), @"_count");
    });
}

}
