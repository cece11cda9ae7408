#import "SHCheckoutViewController.h"
#import "SHCart.h"
#import "SHCartItem.h"
#import "SHVoucher.h"

@implementation SHCheckoutViewController

- (void)viewDidLoad {
    [super viewDidLoad];
    self.title = @"Checkout";
    [self showTotal];
}

- (void)showTotal {
    NSInteger total = [self.cart totalWithVoucher:self.voucher];
    self.totalLabel.text = [NSString stringWithFormat:@"%ld.%02ld", (long)(total / 100), (long)(total % 100)];
}

- (void)payTapped:(id)sender {
    SHCartItem *first = [self.cart firstItem];
    NSInteger total = [self.cart totalWithVoucher:self.voucher];
    [self startPaymentOf:total title:first.title];
}

- (void)startPaymentOf:(NSInteger)cents title:(NSString *)title {
    NSLog(@"paying %ld for %@", (long)cents, title);
}

@end
