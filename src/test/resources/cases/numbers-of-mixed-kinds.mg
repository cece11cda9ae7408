Block mg_and = ^uint (uint a, uint b) {
    uint r = 0;
    uint bit = 1;
    while (a > 0 && b > 0) {
        if (a % 0x2 == 1 && b % 0x2 == 1) {
            r = r + bit;
        }
        a = a / 2;
        b = b / 2;
        bit = bit * 2;
    }
    return r;
};

Block mg_or = ^uint (uint a, uint b) {
    uint r = a + b;
    return r - mg_and(a, b);
};

class A : NSObject <Holder> {

- (double)share:(NSInteger)n of:(NSUInteger)total flag:(BOOL)flag {
    double half = (flag ? 0.5 : 3.0) / 2;
    double truth = (flag ? 1.0 : 0.0) / 2;
    NSInteger choice_mg1 = n;
    double other = (choice_mg1 ? @(choice_mg1).doubleValue() : 0.5) / 2;
    NSUInteger rest = total % (flag ? 0x2 : total);
    n = n % total;
    n = n / total;
    int masked = 7;
    uint word = 9;
    word = @(@(word).longLongValue() % n).unsignedIntValue();
    masked = @(mg_or(masked, word)).intValue();
    masked = @(masked + word).intValue();
    uint small = @(n % 11).unsignedIntValue();
    int negated = -44;
    for (uint i = 0; i < word; i++) {
        rest += i;
    }
    for (uint i = 5; i != word; i = @(i + 1).unsignedIntValue()) {
        rest += i;
    }
    return half + truth + other + rest + masked + small + negated;
}

- (Block)later {
    return ^{
        NSLog(@"" + self.valueForKey:(@"_item").length);
    };
}

}
