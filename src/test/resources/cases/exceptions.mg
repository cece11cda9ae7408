class Row : NSObject {

- (void)run {
    NSException.exceptionWithName:reason:userInfo:(@"a", nil, nil).raise();
}

}
