package dev.patchsmith.language.objc.lex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.objc.tree.Comment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {

    private static List<String> spellings(String text) {
        Tokens tokens = Lexer.lex(text).tokens();
        List<String> spellings = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            spellings.add(tokens.spelling(i));
        }
        return spellings;
    }

    private static Kind first(String text) {
        return Lexer.lex(text).tokens().kind(0);
    }

    @Test
    void punctuatorsAreAsLongAsPossible() {
        assertThat(spellings("a+++b<<=c->d...e>>f##g"))
                .containsExactly("a", "++", "+", "b", "<<=", "c", "->", "d", "...", "e", ">>", "f", "##", "g");
    }

    @Test
    void everyPunctuatorIsReadAsItself() {
        for (Kind kind : Kind.values()) {
            if (!kind.text().isEmpty()) {
                assertThat(first(kind.text() + " ")).as(kind.text()).isEqualTo(kind);
            }
        }
    }

    @Test
    void digraphsAreBrackets() {
        assertThat(spellings("a<:1:> <%%> %:")).containsExactly("a", "[", "1", "]", "{", "}", "#");
    }

    @Test
    void numbersTakeTheirExponentButHexadecimalOnesDoNotTakeASign() {
        assertThat(spellings("1e+5 0xE+1 .5f 1.0.2")).containsExactly("1e+5", "0xE", "+", "1", ".5f", "1.0.2");
    }

    @Test
    void continuedLinesAreJoinedInTheMiddleOfATokenAndPlacesStayTrue() {
        Tokens tokens = Lexer.lex("ab\\\ncd \\\r\n ef").tokens();
        assertThat(tokens.spelling(0)).isEqualTo("abcd");
        assertThat(tokens.start(0)).isZero();
        assertThat(tokens.end(0)).isEqualTo(6);
        assertThat(tokens.spelling(1)).isEqualTo("ef");
        assertThat(tokens.start(1)).isEqualTo(11);
        assertThat(tokens.is(1, Tokens.LINE_START)).isFalse();
    }

    @Test
    void stringsHaveEscapedQuotesAndPrefixes() {
        assertThat(spellings("\"a\\\"b\" L\"x\" u8\"y\" U'z'"))
                .containsExactly("\"a\\\"b\"", "L\"x\"", "u8\"y\"", "U'z'");
    }

    @Test
    void anUnclosedStringEndsWithItsLine() {
        Tokens tokens = Lexer.lex("\"abc\nd").tokens();
        assertThat(tokens.is(0, Tokens.UNTERMINATED)).isTrue();
        assertThat(tokens.spelling(1)).isEqualTo("d");
    }

    @Test
    void lettersOfAllScriptsAndDollarsMakeNames() {
        assertThat(spellings("\u540d\u5b57 $a _b1")).containsExactly("\u540d\u5b57", "$a", "_b1");
    }

    @Test
    void charactersThatBelongNowhereAreOneTokenForEachRun() {
        Tokens tokens = Lexer.lex("a\0\0\u00a7b").tokens();
        assertThat(tokens.kind(1)).isEqualTo(Kind.ODD);
        assertThat(tokens.size()).isEqualTo(4);
    }

    @Test
    void foreignBlanksAreBlanks() {
        assertThat(spellings("a\u00a0b\u3000c\ufeffd")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void commentsKnowWhereTheyStand() {
        String text = "/* own */ // too\na; // behind\nb(/* in */ c);\n/* over\nlines */ d;";
        Comments comments = Lexer.lex(text).comments();
        List<Comment.Placement> placements = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            placements.add(comments.get(i).placement());
        }
        assertThat(placements)
                .containsExactly(
                        Comment.Placement.OWN_LINE,
                        Comment.Placement.OWN_LINE,
                        Comment.Placement.TRAILING,
                        Comment.Placement.INSIDE,
                        Comment.Placement.INSIDE);
    }

    @Test
    void aLoneCarriageReturnEndsALine() {
        Tokens tokens = Lexer.lex("// c\ra").tokens();
        assertThat(tokens.spelling(0)).isEqualTo("a");
        assertThat(tokens.is(0, Tokens.LINE_START)).isTrue();
    }
}
