@interface L : UIView { UIView *_b; UILabel *_l; }
@end
@implementation L
- (void)both { @weakify(self); @weakify(_l); _b.tap = ^{ [weak_self go]; }; _b.tup = ^{ [self_weak_ go]; }; }
- (void)strong:(UILabel *)label { @weakify(label); self.tap = ^{ @strongify(label); label.tag += 1; NSUInteger n = label.text.length; [self use:n - 1 > 0]; }; }
@end
