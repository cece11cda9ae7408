@interface Row : UIView
@property (nonatomic, copy) NSString *name;
@end
@implementation Row
- (instancetype)initWithName:(NSString *)name { if (self = [super init]) { _name = [name copy]; } return self; }
- (void)one { dispatch_async(dispatch_get_main_queue(), ^{ self.tag = _name.length; }); }
@end
