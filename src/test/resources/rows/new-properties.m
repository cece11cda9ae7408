@interface Row : NSObject
@property (nonatomic, readonly, nullable) NSString *name;
@property (retain) NSArray *items;
@property (nonatomic, weak) UIView *owner;
@property (atomic, copy) NSString *text;
@property (unsafe_unretained) id raw;
@property NSInteger count;
@property (class) NSInteger total;
@property (nonatomic, getter=isOpen, setter=putOpen:) BOOL open;
@end
@implementation Row
- (void)one { self.open = !self.open; _count = self.items.count; }
@end
