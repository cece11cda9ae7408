class A : NSObject {

- (NSError *)save:(NSData *)data {
    NSError *error = nil;
    Pointer error_mg1 = NULL;
    data.writeToFile:options:error:(@"a", 0, &error_mg1);
    error = error_mg1;
    Pointer error_mg2 = error;
    data.writeToFile:options:error:(@"b", 0, &error_mg2);
    error = error_mg2;
    return error;
}

}
