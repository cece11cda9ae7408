package dev.patchsmith.language.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileOutlineTest {

    private static List<String> names(String text) {
        return FileOutline.of(text).stream()
                .map(each -> each.kind() + " " + each.name())
                .toList();
    }

    @Test
    void classesMethodsFunctionsAndSectionsAreFound() {
        assertThat(names("""
                /* Two
                   lines */
                static int add(int a, int b) {
                    return a + b;
                }
                @implementation Cart
                #pragma mark - Paying
                - (void)pay:(int)sum to:(NSString *)who
                {
                    if (sum) { [self x]; }
                }
                + (instancetype)shared { return nil; }
                @end
                """))
                .containsExactly(
                        "COMMENT /* Two",
                        "FUNCTION add",
                        "CLASS Cart",
                        "SECTION Paying",
                        "METHOD - pay:to:",
                        "METHOD + shared");
    }

    @Test
    void aScriptHasAnOutlineToo() {
        assertThat(names("class Cart : NSObject {\n- (void)pay {\n}\n- (int)total {\n return 3;\n}\n}\n"))
                .containsExactly("CLASS Cart", "METHOD - pay", "METHOD - total");
    }

    @Test
    void aBraceThatIsMissingDoesNotSwallowTheNextMethod() {
        assertThat(names("@implementation A\n- (void)one {\n  if (x) {\n}\n- (void)two {\n}\n@end\n"))
                .containsExactly("CLASS A", "METHOD - one", "METHOD - two");
    }

    @Test
    void partsEndBehindTheirBrace() {
        String text = "@implementation A\n- (void)one {\n  x;\n}\n@end\n";
        Symbol method = FileOutline.of(text).get(1);
        assertThat(text.substring(method.start(), method.end())).isEqualTo("- (void)one {\n  x;\n}");
        assertThat(text.charAt(method.body())).isEqualTo('{');
    }

    @Test
    void aMarkThatIsCutByALineEndIsNoSection() {
        assertThat(names("#pragma\nmark - Paying\n")).isEmpty();
        assertThat(names("#pragma \\\nmark - Paying\n")).containsExactly("SECTION Paying");
    }
}
