package dev.patchsmith.language.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.assist.Explanation.Subject;
import dev.patchsmith.language.knowledge.Origin;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static Explanation of(String statement, String name) {
        String text = SuggesterTest.HEADER + "    " + statement + "\n}\n@end\n";
        int at = text.indexOf(name, SuggesterTest.HEADER.length());
        return Explainer.explain(text, at + 1, SuggesterTest.knowledge(text)).orElseThrow();
    }

    @Test
    void aConstantHasTypeValueAndSource() {
        Explanation found = of("x = CartStatePaid;", "CartStatePaid");
        assertThat(found.value()).isEqualTo("7");
        assertThat(found.subject()).isEqualTo(Subject.CONSTANT);
        assertThat(found.origin()).isEqualTo(new Origin.InFile("Cart.m", 1));
    }

    @Test
    void aConstVariableTellsWhatItWasSetTo() {
        Explanation found = of("x = kRetryLimit;", "kRetryLimit");
        assertThat(found.value()).isEqualTo("3");
        assertThat(found.type()).isEqualTo("NSInteger");
    }

    @Test
    void aConstantOfTheSdkNamesItsFramework() {
        Explanation found = of("x = UIViewContentModeScaleAspectFit;", "UIViewContentMode");
        assertThat(found.value()).isEqualTo("1");
        assertThat(found.origin()).hasToString("iOS SDK (UIKit)");
    }

    @Test
    void aLocalVariableTellsItsTypeAsWritten() {
        Explanation found = of("NSArray<Item *> *list = nil; use(list);", "list);");
        assertThat(found.subject()).isEqualTo(Subject.LOCAL);
        assertThat(found.type()).isEqualTo("NSArray<Item *> *");
    }

    @Test
    void aPropertyTellsItsClass() {
        Explanation found = of("[self.firstItem stock];", "firstItem");
        assertThat(found.subject()).isEqualTo(Subject.PROPERTY);
        assertThat(found.type()).isEqualTo("Item *");
        assertThat(found.owner()).isEqualTo("Cart");
    }

    @Test
    void anyWordOfASelectorTellsTheWholeMethod() {
        String call = "[self charge:1 retries:2 done:nil];";
        assertThat(of(call, "retries").type()).isEqualTo("- (void)charge:(double) retries:(int) done:(void (^)(BOOL))");
        assertThat(of(call, "charge").subject()).isEqualTo(Subject.METHOD);
    }

    @Test
    void aMethodOfTheSdkIsFoundThroughTheSuperclass() {
        Explanation found = of("[self.items removeAllObjects];", "removeAll");
        assertThat(found.type()).isEqualTo("- (void)removeAllObjects");
        assertThat(found.owner()).isEqualTo("NSMutableArray");
    }

    @Test
    void functionsAndClassesAreExplained() {
        assertThat(of("LTScale(1, 2);", "LTScale").type()).isEqualTo("double LTScale(double, int)");
        assertThat(of("[UIViewController new];", "UIViewController").owner()).isEqualTo("UIResponder");
    }

    @Test
    void nobodyKnowsWhatNobodyDeclared() {
        String text = SuggesterTest.HEADER + "    xyzzy;\n}\n@end\n";
        assertThat(Explainer.explain(text, text.indexOf("xyzzy"), SuggesterTest.knowledge(text)))
                .isEmpty();
    }
}
