package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.SourceText;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PickMethodsTest {

    private static final String SOURCE = """
            #import "Cart.h"
            #define LIMIT 3

            @interface Cart ()
            @property (nonatomic) int hidden;
            @end

            @implementation Cart

            #pragma mark - Sums

            // The sum.
            - (int)total {
                return LIMIT;
            }

            // Gone.
            - (int)other {
                return 2;
            }

            @end

            @implementation Other
            - (int)total {
                return 1;
            }
            @end
            """;

    @Test
    void keepsThePickedMethodsAndWhatTheyMayNeed() {
        String patch = pick("-[Cart total]");
        assertThat(patch)
                .startsWith("// Repair\n\n#import \"Cart.h\"")
                .contains("#define LIMIT 3", "@interface Cart ()", "// The sum.\n- (int)total")
                .doesNotContain("other", "Gone", "@implementation Other", "pragma");
    }

    @Test
    void theSameSelectorOfAnotherClassIsAnotherMethod() {
        assertThat(pick("-[Other total]")).contains("@implementation Other").doesNotContain("@implementation Cart");
    }

    @Test
    void whatWasPickedTranslatesLikeBefore() {
        TranslateSource.Translated.Script patch =
                TranslateSource.alone().text(SourceText.of("p.m", pick("-[Cart total]")));
        assertThat(patch.hasErrors()).isFalse();
        assertThat(patch.translation().text()).contains("return 3;");
    }

    private static String pick(String label) {
        TranslateSource.Translated.Script script = TranslateSource.alone().text(SourceText.of("Cart.m", SOURCE));
        return PickMethods.source(script, Set.of(label), "Repair");
    }
}
