class A : NSObject {

- (id)value:(NSDictionary *)options of:(NSString *)key {
    return options[key].description();
}

- (BOOL)isEmpty {
    UIImage *image = self.decode();
    struct CGSize size = image ? (image.size) : CGSizeMake(0, 0);
    struct CGRect bounds = self.superview.bounds();
    if (size.width == 0 || bounds.size.width == 0) {
        return image == nil;
    }
    struct CGSize again = image.size;
    return again.height == 0;
}

}
