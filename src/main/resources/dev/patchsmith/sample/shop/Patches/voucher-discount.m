// The repair of version 2.4.0: only the methods that change.

@implementation SHCart

- (NSInteger)discountWithVoucher:(SHVoucher *)voucher {
    NSInteger subtotal = [self subtotal];
    if (voucher == nil || ![voucher appliesToSubtotal:subtotal]) {
        return 0;
    }
    // Multiply first: percent / 100 is 0 for every voucher below 100 percent.
    NSInteger discount = subtotal * voucher.percent / 100;
    if (discount > subtotal) {
        discount = subtotal;
    }
    NSLog(@"voucher %@ takes off %@", voucher.code, @(discount));
    return discount;
}

@end

@implementation SHCheckoutViewController

- (void)payTapped:(id)sender {
    if (self.cart.items.count == 0) {
        self.hintLabel.text = @"Your cart is empty.";
        return;
    }
    NSInteger total = [self.cart totalWithVoucher:self.voucher];
    NSString *title = [[self.cart firstItem] title];
    [self startPaymentOf:total title:title];
}

@end
