enum { One = 1 };
static NSInteger twice(NSInteger n) { return n * 2; }
