package dev.patchsmith.bench;

/// Objective-C of any length for measuring the editor.
final class GeneratedSource {

    private GeneratedSource() {}

    /// A class with methods of ten lines each.
    static String objectiveC(int lines) {
        StringBuilder text = new StringBuilder("@implementation ShopController\n\n");
        for (int i = 0; i < lines / 10; i++) {
            text.append("""
                    - (int)total%1$dOf:(NSArray *)items discount:(int)percent {
                        int sum = %1$d; // 结算 %1$d
                        for (NSNumber *each in items) {
                            sum += [each intValue];
                        }
                        self.hint.text = [NSString stringWithFormat:@"Paying %%@ of %1$d", self.cart.total];
                        if (sum > %1$d) { [self.gateway charge:sum retries:3 done:^(BOOL ok) { [self finish]; }]; }
                        return sum * (100 - percent) / 100;
                    }

                    """.formatted(i));
        }
        return text.append("@end\n").toString();
    }
}
