#import <Foundation/Foundation.h>

/// One line of the cart.
@interface SHCartItem : NSObject

@property (nonatomic, copy) NSString *title;
@property (nonatomic, assign) NSInteger unitCents;
@property (nonatomic, assign) NSInteger quantity;

- (NSInteger)totalCents;

@end
