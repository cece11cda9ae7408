#import "SHVoucher.h"

@implementation SHVoucher

- (instancetype)initWithCode:(NSString *)code percent:(NSInteger)percent {
    self = [super init];
    if (self) {
        _code = [code copy];
        _percent = percent;
    }
    return self;
}

- (BOOL)appliesToSubtotal:(NSInteger)cents {
    return cents >= self.minimumCents;
}

@end
