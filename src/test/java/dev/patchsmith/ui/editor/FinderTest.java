package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.editor.Finder.Hit;
import dev.patchsmith.ui.editor.Finder.Query;
import org.junit.jupiter.api.Test;

class FinderTest {

    private static final String TEXT = "pay payer Pay 支付 a.b";

    @Test
    void findsWhateverTheCase() {
        assertThat(Finder.find(TEXT, new Query("pay", false, false, false)).hits())
                .containsExactly(new Hit(0, 3), new Hit(4, 7), new Hit(10, 13));
    }

    @Test
    void wholeWordsAreNotPartsOfOthers() {
        assertThat(Finder.find(TEXT, new Query("pay", true, true, false)).hits())
                .containsExactly(new Hit(0, 3));
    }

    @Test
    void plainTextHasNoSpecialCharacters() {
        assertThat(Finder.find(TEXT, new Query("a.b", false, false, false)).hits())
                .hasSize(1);
    }

    @Test
    void chineseIsFound() {
        assertThat(Finder.find(TEXT, new Query("支付", false, false, false)).hits())
                .hasSize(1);
    }

    @Test
    void abrokenExpressionIsSaidToBeOne() {
        assertThat(Finder.find(TEXT, new Query("(", false, false, true)).valid())
                .isFalse();
    }

    @Test
    void aDollarInAPlainReplacementStaysADollar() {
        assertThat(Finder.replaceAll("a a", new Query("a", true, false, false), "$1"))
                .isEqualTo("$1 $1");
    }

    @Test
    void groupsCanBeUsedInAReplacement() {
        assertThat(Finder.replaceAll("f(x)", new Query("(\\w)\\((\\w)\\)", true, false, true), "$2.$1()"))
                .isEqualTo("x.f()");
    }
}
