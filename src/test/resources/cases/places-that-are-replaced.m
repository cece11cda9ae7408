static NSInteger gCount = 2;
@interface Replaced : NSObject
@property (nonatomic, strong) NSMutableArray *items;
@property (nonatomic, strong) UILabel *label;
@property (nonatomic) NSInteger total;
@end
@implementation Replaced
- (id)step { self.items = [NSMutableArray array]; return @1; }
- (id)deep { return [self step]; }
- (NSString *)text { _label = [UILabel new]; return @"x"; }
- (NSString *)other { return @"y"; }
- (void)compound { [self counter].total -= gCount - 3; }
- (Replaced *)counter { gCount++; return self; }
- (NSInteger)fill { _label = [UILabel new]; return 3; }
- (void)added { self.label.tag += [self fill]; self.label.tag += [self hash]; }
- (void)store { self.items[0] = [self deep]; self.label.text = [self text]; self.label.text = [self other]; }
@end
