class Row : UIView {

- (void)f:(int)start {
    dispatch_async(dispatch_get_main_queue(), ^{
        int i = start;
        for (; i < 3; i++) {
            self.tag = i;
        }
        for (int j = 0; j < 3; j++) {
            self.tag = j;
        }
    });
}

}
