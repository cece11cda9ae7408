@interface A : NSObject
@property (nonatomic) float part;
@end
@implementation A
- (void)keep:(NSInteger)n of:(double)d on:(UIProgressView *)bar {
    float f = n;
    float g = d;
    float h = 16777217;
    float small = n % 100;
    f += n;
    int whole = f * 1.5f;
    BOOL same = n * 0.1f == 0.7f;
    CGFloat width = n * 0.5f;
    bar.progress = n;
    [bar setProgress:n animated:YES];
    self.part = f * n;
    float either = same ? n : g;
}
@end
