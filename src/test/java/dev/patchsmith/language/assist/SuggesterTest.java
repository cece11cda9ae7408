package dev.patchsmith.language.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.FileFacts;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggesterTest {

    static final String HEADER = """
            typedef NS_ENUM(NSInteger, CartState) { CartStateOpen, CartStatePaid = 7 };
            static const NSInteger kRetryLimit = 3;
            double LTScale(double value, int steps);
            @interface Item : NSObject
            @property (nonatomic) int stock;
            @end
            @interface Cart : NSObject {
                int _count;
            }
            @property (nonatomic) NSMutableArray<Item *> *items;
            @property (nonatomic) CGRect frame;
            @property (nonatomic) Item *firstItem;
            - (void)charge:(double)amount retries:(int)count done:(void (^)(BOOL ok))done;
            - (Item *)itemAt:(int)index;
            + (instancetype)shared;
            @end
            @implementation Cart
            - (void)pay:(NSString *)word {
            """;

    static Knowledge knowledge(String text) {
        SourceText source = SourceText.of("Cart.m", text);
        return Knowledge.of(
                FileFacts.of(
                        source, ObjcParser.parse(source, ParseOptions.DEFAULT).declarations()),
                FileFacts.none(),
                Answers.NONE);
    }

    private static List<String> offered(String typed) {
        return offer(typed, false);
    }

    private static List<String> offer(String typed, boolean script) {
        String text = HEADER + typed;
        return Suggester.offer(text, text.length(), script, knowledge(HEADER + "}\n@end\n")).candidates().stream()
                .map(Candidate::name)
                .toList();
    }

    @Test
    void behindADotStandPropertiesOfTheReceiver() {
        assertThat(offered("self.")).contains("items", "firstItem", "frame", "description");
        assertThat(offered("self.firstItem.")).contains("stock").doesNotContain("items");
    }

    @Test
    void fieldsOfAStructFollowADot() {
        assertThat(offered("self.frame.")).contains("origin", "size");
        assertThat(offered("self.frame.size.")).containsExactlyInAnyOrder("width", "height");
    }

    @Test
    void elementsOfATypedArrayAreKnown() {
        assertThat(offered("self.items[0].st")).contains("stock");
    }

    @Test
    void theTypeOfALocalVariableIsKnown() {
        assertThat(offered("Item *item = nil;\n    item.")).contains("stock");
        assertThat(offered("for (Item *each in self.items) { each.st")).contains("stock");
        assertThat(offered("__weak typeof(self) weakSelf = self;\n    weakSelf.fir"))
                .contains("firstItem");
        assertThat(offered("word.len")).contains("length");
    }

    @Test
    void messagesInBracketsHaveTheirOwnClass() {
        assertThat(offered("[self charg")).contains("charge:retries:done:");
        assertThat(offered("[[self itemAt:3] sto")).contains("stock");
        assertThat(offered("[Cart sha")).contains("shared");
        assertThat(offered("[[Cart shared] fir")).contains("firstItem");
        assertThat(offered("[[[Cart alloc] init] fir")).contains("firstItem");
    }

    @Test
    void theRestOfABegunSelectorIsOffered() {
        assertThat(offered("[self charge:3 ")).contains("retries:done:");
    }

    @Test
    void argumentsAreOrdinaryNames() {
        assertThat(offered("[self charge:kRe")).contains("kRetryLimit");
    }

    @Test
    void namesComeFromTheBodyTheFileAndTheSdk() {
        assertThat(offered("int count = 1;\n    cou")).contains("count");
        assertThat(offered("_cou")).contains("_count");
        assertThat(offered("CartSt")).contains("CartStateOpen", "CartStatePaid");
        assertThat(offered("LTS")).contains("LTScale");
        assertThat(offered("UIViewContentModeScale")).contains("UIViewContentModeScaleAspectFit");
        assertThat(offered("NSMutableArr")).contains("NSMutableArray");
        assertThat(offered("CGRectMak")).contains("CGRectMake");
    }

    @Test
    void constantsShowTheirValue() {
        String text = HEADER + "CartStateP";
        assertThat(Suggester.offer(text, text.length(), false, knowledge(HEADER + "}\n@end\n"))
                        .candidates()
                        .getFirst())
                .isEqualTo(Candidate.of("CartStatePaid", Candidate.Kind.CONSTANT, "7"));
    }

    @Test
    void theWordsBehindAnAtSignAreThoseOfTheLanguage() {
        assertThat(offered("@sel")).contains("selector").doesNotContain("self");
        assertThat(offer("@Meth", true)).contains("MethodName");
        assertThat(offer("@impl", true)).doesNotContain("implementation");
    }

    @Test
    void theScriptSendsMessagesWithADot() {
        String script = "class Cart : NSObject {\n- (void)pay:(NSString *)word {\n    self.char";
        Candidate first = Suggester.offer(script, script.length(), true, knowledge(HEADER + "}\n@end\n"))
                .candidates()
                .getFirst();
        assertThat(first.insertion()).isEqualTo("charge:retries:done:(, , )");
        assertThat(first.caret()).isEqualTo("charge:retries:done:(".length());
    }

    @Test
    void resultsOfMessagesWithADotAreKnownToo() {
        String script = "class Cart : NSObject {\n- (void)pay:(NSString *)word {\n    self.itemAt:(3).sto";
        assertThat(Suggester.offer(script, script.length(), true, knowledge(HEADER + "}\n@end\n"))
                        .candidates())
                .extracting(Candidate::name)
                .contains("stock");
    }

    @Test
    void nothingIsOfferedInStringsCommentsAndNumbers() {
        assertThat(offered("// sel")).isEmpty();
        assertThat(offered("/* sel")).isEmpty();
        assertThat(offered("@\"sel")).isEmpty();
        assertThat(offered("12")).isEmpty();
        assertThat(offered("/* done */ sel")).contains("self");
    }

    @Test
    void anyTextIsSurvived() {
        String text = HEADER + "    [self.gateway charge:^(BOOL ok) { if (a[1].b) { @{@\"a\": @[b, (id)c]}; } } x";
        Knowledge known = knowledge(text);
        for (int caret = 0; caret <= text.length(); caret++) {
            assertThat(Suggester.offer(text, caret, caret % 2 == 0, known)).isNotNull();
            assertThat(Explainer.explain(text, caret, known)).isNotNull();
        }
    }
}
