@interface Row : UIView
@end
@implementation Row
- (BOOL)one:(id)o { return [o conformsToProtocol:@protocol(UITextFieldDelegate)]; }
@end
