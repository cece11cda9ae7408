package dev.patchsmith.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEditTest {

    @Test
    void duplicatesTheLineBelowAndGoesThere() {
        LineEdit edit = LineEdit.duplicate("one\ntwo", 1, 1);
        assertThat(applied("one\ntwo", edit)).isEqualTo("one\none\ntwo");
        assertThat(edit.caret()).isEqualTo(5);
    }

    @Test
    void deletesTheLastLineTogetherWithTheEndOfTheOneBefore() {
        assertThat(applied("one\ntwo", LineEdit.delete("one\ntwo", 5, 5))).isEqualTo("one");
    }

    @Test
    void movesLinesUpAndKeepsThemSelected() {
        LineEdit edit = LineEdit.moveUp("a\nbb\ncc", 2, 7);
        assertThat(applied("a\nbb\ncc", edit)).isEqualTo("bb\ncc\na");
        assertThat(edit.anchor()).isZero();
        assertThat(edit.caret()).isEqualTo(5);
    }

    @Test
    void theFirstLineCannotGoUpAndTheLastNotDown() {
        assertThat(applied("a\nb", LineEdit.moveUp("a\nb", 0, 0))).isEqualTo("a\nb");
        assertThat(applied("a\nb", LineEdit.moveDown("a\nb", 3, 3))).isEqualTo("a\nb");
    }

    @Test
    void commentsAllLinesAtTheSmallestIndentation() {
        String text = "    a;\n        b;\n\n    c;";
        assertThat(applied(text, LineEdit.toggleComment(text, 0, text.length())))
                .isEqualTo("    // a;\n    //     b;\n\n    // c;");
    }

    @Test
    void uncommentsWhatIsCommentedThroughout() {
        String text = "    // a;\n    //     b;";
        assertThat(applied(text, LineEdit.toggleComment(text, 0, text.length())))
                .isEqualTo("    a;\n        b;");
    }

    @Test
    void joinsTheNextLineWithOneBlank() {
        assertThat(applied("a\n    b\nc", LineEdit.join("a\n    b\nc", 0, 0))).isEqualTo("a b\nc");
    }

    @Test
    void enterAfterABraceIndentsAndGivesTheClosingBraceItsOwnLine() {
        LineEdit edit = LineEdit.newLine("    if (a) {}", 12, 12, 4);
        assertThat(applied("    if (a) {}", edit)).isEqualTo("    if (a) {\n        \n    }");
        assertThat(edit.caret()).isEqualTo(21);
    }

    @Test
    void aClosingBraceOnABlankLineGoesBackOneStep() {
        assertThat(applied("{\n        ", LineEdit.closeBrace("{\n        ", 10, 4)))
                .isEqualTo("{\n    }");
    }

    @Test
    void tabGoesToTheNextStep() {
        assertThat(applied("ab", LineEdit.tab("ab", 2, 2, 4))).isEqualTo("ab  ");
    }

    private static String applied(String text, LineEdit edit) {
        return text.substring(0, edit.start()) + edit.replacement() + text.substring(edit.end());
    }
}
