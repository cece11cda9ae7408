@protocol Holder
@property (nonatomic, strong) NSString *item;
@end

@interface A : NSObject <Holder>
@end

@implementation A
@synthesize item = _item;

- (double)share:(NSInteger)n of:(NSUInteger)total flag:(BOOL)flag {
    double half = (flag ? 0.5 : 3) / 2;
    double truth = (double)flag / 2;
    double other = (n ?: 0.5) / 2;
    NSUInteger rest = total % (flag ? 2 : total);
    n %= total;
    n /= total;
    int masked = 7;
    unsigned word = 9;
    word %= n;
    masked |= word;
    masked += word;
    unsigned small = n % 11;
    int negated = -(unsigned char)300u;
    for (unsigned i = 0; i < word; i++) {
        rest += i;
    }
    for (unsigned i = 5; i != word; i++) {
        rest += i;
    }
    return half + truth + other + rest + masked + small + negated;
}

- (void (^)(void))later {
    return ^{
        NSLog(@"%lu", (unsigned long)_item.length);
    };
}
@end
