class Row : UIView {

- (void)f {
    id a = nil;
    id b = self;
    id c = self;
    id d = dispatch_get_main_queue();
}

}
