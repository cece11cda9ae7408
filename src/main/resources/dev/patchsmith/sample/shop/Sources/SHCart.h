#import <Foundation/Foundation.h>

@class SHCartItem;
@class SHVoucher;

/// What the customer is going to buy. All amounts are in cents.
@interface SHCart : NSObject

@property (nonatomic, strong) NSMutableArray<SHCartItem *> *items;

- (void)addItem:(SHCartItem *)item;
- (SHCartItem *)firstItem;
- (NSInteger)subtotal;
- (NSInteger)discountWithVoucher:(SHVoucher *)voucher;
- (NSInteger)shippingForSubtotal:(NSInteger)subtotal;
- (NSInteger)totalWithVoucher:(SHVoucher *)voucher;

@end
