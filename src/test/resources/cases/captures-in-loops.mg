class Row : NSObject {

- (void)run:(NSArray *)items {
    for (int i = 0; i < 3; i++) {
        int i_mg1 = i;
        dispatch_async(dispatch_get_main_queue(), ^{
            self.show:(i_mg1);
        });
    }
    NSString *title = @"a";
    int calls = 0;
    NSString *title_mg2 = title;
    Block show = ^{
        calls++;
        self.name:(title_mg2);
    };
    title = @"b";
    show();
}

- (void)show:(int)i {
}

- (void)name:(NSString *)name {
}

}
