class Row : UIView {

- (void)f:(id)o {
    id a = @[o, @(1)];
    a = NSArray.alloc().initWithArray:(@[o]);
    a = @{@"k": o};
    a = NSSet.setWithArray:(@[o, o]);
    a = NSMutableSet.setWithArray:(@[o]);
    a = NSMutableArray.arrayWithArray:(@[]);
    UIAlertView *v = UIAlertView.alloc().initWithTitle:message:delegate:cancelButtonTitle:otherButtonTitles:(@"t", nil, nil, @"c", nil);
    v.show();
}

}
