Pointer Context = &Context;
Pointer Other = &Other;

class Watcher : NSObject {

- (void)watch {
    self.addObserver:forKeyPath:options:context:(self, @"x", 1, Context);
}

- (BOOL)isOther:(Pointer)context {
    return context == Other;
}

}
