CFunction<id, SEL> NSStringFromSelector = CFunction("NSStringFromSelector");

class Row : UIView {

- (NSString *)one {
    NSInteger n = 4;
    id s = @("Row.m");
    s = @("-[Row one]");
    s = @("-[Row one]");
    return NSStringFromSelector(_cmd);
}

}
