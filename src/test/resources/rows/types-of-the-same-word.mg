class Row : UIView {

- (void)f {
    int a = 1;
    NSInteger b = 1;
    long c = 1;
    BOOL d = YES;
    CGFloat e = 1;
    float f = 1;
    double g = 1;
    NSUInteger h = 1;
    size_t i = 1;
    int64_t j = 1;
    uint32_t k = 1;
    id l = nil;
    Class m = nil;
    SEL n = @selector(f);
}

}
