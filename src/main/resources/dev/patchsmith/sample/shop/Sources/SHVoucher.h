#import <Foundation/Foundation.h>

/// A voucher as the customer typed it in.
@interface SHVoucher : NSObject

@property (nonatomic, copy) NSString *code;
/// 1 to 100.
@property (nonatomic, assign) NSInteger percent;
/// The cart must be worth at least this much, in cents.
@property (nonatomic, assign) NSInteger minimumCents;

- (instancetype)initWithCode:(NSString *)code percent:(NSInteger)percent;
- (BOOL)appliesToSubtotal:(NSInteger)cents;

@end
