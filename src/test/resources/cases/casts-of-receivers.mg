Block mg_obj = ^id (id o) {
    return o;
};

class L : NSObject {

- (id)first:(Pointer)result {
    return mg_obj(result).firstObject();
}

- (UIFont *)font:(Pointer)fontName {
    return UIFont.fontWithName:size:(fontName, UIFont.systemFontSize());
}

- (id)text:(id)x {
    return x.stringByAppendingString:(x);
}

- (CGFloat)chosen:(BOOL)c {
    return c ? @(c ? 1 : 0).doubleValue() : 2;
}

}
