@interface Row : UIView
@end
@implementation Row
- (NSInteger)one {
#if DEBUG
    return 1;
#elif TARGET_OS_IPHONE
    return 2;
#else
    return 3;
#endif
}
- (NSInteger)two {
#ifdef UNSEEN
    return 1;
#endif
#if UNHEARD
    return 2;
#endif
#if TARGET_OS_SIMULATOR || __IPHONE_OS_VERSION_MAX_ALLOWED < 80000
    return 3;
#endif
    return 4;
}
@end
