#import "SHCartItem.h"

@implementation SHCartItem

- (NSInteger)totalCents {
    return self.unitCents * self.quantity;
}

@end
