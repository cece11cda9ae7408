class A : NSObject {

- (void)log:(int)i with:(uint32_t)w with:(NSInteger)n with:(NSUInteger)u with:(NSArray *)list {
    NSLog(i + @" " + fmt_num(@"%u", @(i)));
    NSLog(fmt_num(@"%d", @(w)) + @" " + w);
    NSLog(fmt_num(@"%d", @(n)) + @" " + n);
    NSLog(fmt_num(@"%d", @(u)) + @" " + u + @" " + list.count);
    NSLog(fmt_num(@"%x", @(@(i).unsignedCharValue())) + @" " + fmt_num(@"%02X", @(@(@(i).charValue()).unsignedCharValue())) + @" " + @(i).shortValue());
}

- (NSInteger)choose:(BOOL)flag or:(int)other {
    float f = @(other).floatValue();
    f = @(f + 1).floatValue();
    static NSMutableArray *kept = @[@(1), @(2)].mutableCopy();
    kept[0] = @(kept[0].intValue() + 1);
    BOOL first_mg1 = YES;
    while (YES) {
        if (!first_mg1) {
            NSLog(@"again");
            if (!(other > 0)) {
                break;
            }
        }
        first_mg1 = NO;
        if (flag) {
            continue;
        }
        other--;
    }
    return (flag ? 1 : other) + 1;
}

}
