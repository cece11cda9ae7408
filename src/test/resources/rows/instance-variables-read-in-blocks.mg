class Row : UIView {

- (void)one {
    dispatch_async(dispatch_get_main_queue(), ^{
        self.tag = self.valueForKey:(@"_count").integerValue();
        self.alpha = self.valueForKey:(@"_gap").doubleValue();
        self.hidden = self.valueForKey:(@"_open").boolValue();
        self.frame = self.valueForKey:(@"_box").CGRectValue();
        self.valueForKey:(@"_name").length();
        Block done_mg1 = self.valueForKey:(@"_done");
        done_mg1();
        self.valueForKey:(@"_unknown").go();
    });
}

}
