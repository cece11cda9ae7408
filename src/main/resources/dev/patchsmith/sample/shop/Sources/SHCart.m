#import "SHCart.h"
#import "SHCartItem.h"
#import "SHVoucher.h"

@implementation SHCart

- (instancetype)init {
    self = [super init];
    if (self) {
        _items = [NSMutableArray array];
    }
    return self;
}

- (void)addItem:(SHCartItem *)item {
    [self.items addObject:item];
}

- (SHCartItem *)firstItem {
    return [self.items objectAtIndex:0];
}

- (NSInteger)subtotal {
    NSInteger cents = 0;
    for (SHCartItem *item in self.items) {
        cents += [item totalCents];
    }
    return cents;
}

- (NSInteger)discountWithVoucher:(SHVoucher *)voucher {
    NSInteger subtotal = [self subtotal];
    if (![voucher appliesToSubtotal:subtotal]) {
        return 0;
    }
    return voucher.percent / 100 * subtotal;
}

- (NSInteger)shippingForSubtotal:(NSInteger)subtotal {
    if (subtotal >= 5000) {
        return 0;
    }
    return 490;
}

- (NSInteger)totalWithVoucher:(SHVoucher *)voucher {
    NSInteger goods = [self subtotal] - [self discountWithVoucher:voucher];
    return goods + [self shippingForSubtotal:goods];
}

@end
