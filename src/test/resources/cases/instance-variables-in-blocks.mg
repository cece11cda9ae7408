class Row : NSObject {

- (void)run {
    __weak id weakSelf = self;
    dispatch_async(dispatch_get_main_queue(), ^{
        __strong id strongSelf = weakSelf;
        self.setValue:forKey:(NSNumber.numberWithBool:(NO), @"_busy");
        strongSelf.setValue:forKey:(NSNumber.numberWithBool:(!self.valueForKey:(@"_busy").boolValue()), @"_busy");
        CGFloat w = self.valueForKey:(@"_box").CGRectValue().size.width;
        self.valueForKey:(@"_rows").addObject:(@(w));
    });
}

}
