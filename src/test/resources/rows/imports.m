#import <UIKit/UIKit.h>
#import "Other.h"
@import Foundation;
@class Other;
#pragma mark - life
NS_ASSUME_NONNULL_BEGIN
@interface Row : UIView
@end
NS_ASSUME_NONNULL_END

@implementation Row
#pragma mark - more
- (void)one { [self setNeedsLayout]; }
@end
