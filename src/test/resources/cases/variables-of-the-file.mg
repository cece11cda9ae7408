NSInteger gCount = 0;
NSInteger gHidden = 2;
NSInteger gFixed = 7;

Block hide = ^{
    gHidden = 0;
};

class Row : NSObject {

- (void)next {
    gCount++;
    gCount += gFixed;
}

- (NSInteger)count {
    return gCount;
}

- (void)hideAll {
    hide();
}

}
