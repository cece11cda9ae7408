Block mg_obj = ^id (id o) {
    return o;
};

extern id kSecClassGenericPassword;
extern id kSecClass;

id kSecClassGenericPassword_mg = kSecClassGenericPassword;
id kSecClass_mg = kSecClass;

class A : NSObject {

@MethodName("colorsOf:in:")
- (NSArray *)colorsOf:(UIColor *)color in_mg1:(NSDictionary *)options {
    Pointer ref = color.CGColor;
    Pointer key = @"k";
    NSMutableDictionary *found = NSMutableDictionary.dictionary();
    found[@"color"] = mg_obj(ref);
    found[mg_obj(key)] = kSecClassGenericPassword_mg;
    found[kSecClass_mg] = @"x";
    NSLog(mg_obj(ref) + @" and " + options[mg_obj(color.description)]);
    if (mg_obj(key).isEqualToString:(@"k") && mg_obj(key).length > 0) {
        return nil;
    }
    return @[mg_obj(color.CGColor), mg_obj(ref)];
}

}
