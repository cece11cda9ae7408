class Row : UIView {

- (NSInteger)one:(Row *)other {
    other.setValue:forKey:(@(2), @"_count");
    other.setValue:forKey:(@"x", @"_name");
    return other.valueForKey:(@"_count").integerValue();
}

}
