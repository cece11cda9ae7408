@implementation Row
- (unsigned int)hash:(unsigned int)x with:(unsigned int)y count:(NSInteger)n rows:(NSArray *)rows {
    unsigned int difference = x - y;
    uint32_t h = 5381;
    h = h * 33 + x;
    h += y;
    h += 1;
    h -= 1;
    h ^= n;
    BOOL more = x - y > 3;
    int cut = n;
    int small = n % 10;
    int size = rows.count;
    unsigned char b = 1;
    b <<= 4;
    return h + difference + more + cut + small + size + b;
}
@end
