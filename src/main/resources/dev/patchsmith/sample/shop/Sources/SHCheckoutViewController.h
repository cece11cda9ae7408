#import <UIKit/UIKit.h>

@class SHCart;
@class SHVoucher;

/// The last page before paying.
@interface SHCheckoutViewController : UIViewController

@property (nonatomic, strong) SHCart *cart;
@property (nonatomic, strong) SHVoucher *voucher;
@property (nonatomic, strong) UILabel *totalLabel;
@property (nonatomic, strong) UILabel *hintLabel;

- (void)payTapped:(id)sender;
- (void)showTotal;
- (void)startPaymentOf:(NSInteger)cents title:(NSString *)title;

@end
