class Row : NSObject {

- (NSInteger)at:(NSInteger)n {
    NSInteger r = 0;
    switch (n) {
        case 1: {
        }
        case 2: {
        }
        case 3: {
            r = 1;
            break;
        }
        case 97: {
            r = 2;
            break;
        }
        case 6: {
            return 3;
        }
        default: {
            break;
        }
    }
    return r;
}

}
