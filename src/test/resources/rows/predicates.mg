class Row : UIView {

- (void)f:(NSString *)t with:(int)n {
    id p = NSPredicate.predicateWithFormat:argumentArray:(@"a == %@ AND %K BEGINSWITH %@ AND b = '100%%'", @[@(n), @"key", t]);
    p = NSPredicate.predicateWithFormat:argumentArray:(@"a == 1", nil);
}

}
