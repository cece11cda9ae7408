class Row : UIView {

- (void)f:(NSException *)e {
    e.raise();
    NSException.exceptionWithName:reason:userInfo:(@"n", nil, nil).raise();
}

}
