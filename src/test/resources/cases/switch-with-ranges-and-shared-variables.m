@implementation Row
- (NSInteger)at:(NSInteger)n {
    NSInteger r = 0;
    switch (n) {
        case 1 ... 3: r = 1; break;
        case 'a': { r = 2; } break;
        case NSTextAlignmentRight + 4:
            return 3;
        default:
            break;
    }
    return r;
}
@end
