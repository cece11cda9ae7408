package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeColoursTest {

    @Test
    void partsOfASelectorAreCallsButLabelsAndConditionsAreNot() {
        assertThat(coloured("[self.gate charge:a retries:3 done:b];"))
                .contains("charge=call", "retries=call", "done=call", "3=number", "self=property");
        assertThat(coloured("x = a ? b : c;")).doesNotContain("b=call");
    }

    @Test
    void wordsOfTheLanguageAreKeywords() {
        assertThat(coloured("if (ok) return NO; else while (1) {}"))
                .contains("if=keyword", "return=keyword", "NO=number", "else=keyword", "while=keyword");
    }

    @Test
    void aChineseCommentAndStringAreWhole() {
        assertThat(coloured("// 结算\nNSString *s = @\"付款\";"))
                .contains("// 结算=comment", "@\"付款\"=string", "NSString=type");
    }

    @Test
    void theScriptSpeaksTheSameColours() {
        assertThat(coloured("class Cart : NSObject {\n- (void)pay {\n self.gate.charge:retries:(a, 3);\n}\n}"))
                .contains("class=keyword", "Cart=type", "pay=call", "charge=call", "retries=call", "void=keyword");
    }

    @Test
    void bracketsInStringsAreNoBrackets() {
        String text = "f(@\")\", (a))";
        Colours colours = CodeLanguage.OBJECTIVE_C.colours(text);
        assertThat(Brackets.partner(text, 1, colours)).hasValue(text.length() - 1);
    }

    @Test
    void coloursBehindAChangeMoveWithIt() {
        Colours colours = CodeLanguage.OBJECTIVE_C.colours("return 1; return 2;");
        Colours moved = colours.shifted(0, 0, 5);
        assertThat(moved.start(0)).isEqualTo(colours.start(0) == 0 ? 0 : colours.start(0) + 5);
        assertThat(moved.start(3)).isEqualTo(colours.start(3) + 5);
    }

    private static List<String> coloured(String text) {
        Colours colours = CodeLanguage.OBJECTIVE_C.colours(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < colours.size(); i++) {
            found.add(text.substring(colours.start(i), colours.end(i)) + "=" + colours.style(i));
        }
        return found;
    }
}
