NSInteger gCount = 3;
CGFloat kGap = 2.5;
NSString *kKey = @"k";
BOOL gOpen;

class Row : UIView {

- (CGFloat)one {
    return gCount + kGap;
}

- (NSString *)two {
    return gOpen ? kKey : nil;
}

}
