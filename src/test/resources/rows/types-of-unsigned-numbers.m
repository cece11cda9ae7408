@interface Row : UIView
@end
@implementation Row
- (void)f {
    unsigned a = 1; unsigned int b = 1; unsigned char c = 1; unsigned short d = 1; unsigned long e = 1;
    unsigned long long f = 1; u_int32_t g = 1; unichar h = 1; Byte i = 1; UInt32 j = 1;
    UIViewAutoresizing k = UIViewAutoresizingFlexibleWidth; UIControlState l = UIControlStateNormal;
}
@end
