package dev.patchsmith.ui;

/// Scripts for pictures and tests.
public final class SampleScripts {

    public static final String CART = """
            class SHCart : NSObject {

            - (void)recalculate {
                self.total = 0;
                for (SHItem item in self.items) {
                    self.total = self.total + item.price;
                }
            }

            - (int)total {
                return 3;
            }

            }
            """;

    private SampleScripts() {}
}
