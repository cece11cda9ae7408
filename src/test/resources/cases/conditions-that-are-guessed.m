@interface A : NSObject
@end

#if SOME_LIBRARY_VERSION > 2
@interface A (More)
@end
#endif

@implementation A
- (int)version {
#if SOME_LIBRARY_VERSION > 3
    return 3;
#else
    return 2;
#endif
}
@end
