@interface Row : UIView
@property (nonatomic) UILabel *label;
@property (nonatomic) NSString *name;
@end
@implementation Row
- (void)one { RAC(self.label, text) = RACObserve(self, name); RAC(self, tag, @0) = RACObserve(self.label, tag); NSString *k = @keypath(self.label.text); [self setValue:nil forKey:k]; }
@end
