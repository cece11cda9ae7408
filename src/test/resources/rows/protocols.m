@protocol Rowing <NSObject>
@optional
- (NSUInteger)strokes;
@end
@interface Row : NSObject
@property (nonatomic, weak) id<Rowing> crew;
@end
@implementation Row
- (NSUInteger)one { return [self.crew strokes] % 2; }
@end
