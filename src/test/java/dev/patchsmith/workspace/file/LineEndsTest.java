package dev.patchsmith.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.file.LineEnds.LineEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a", "a\r\nb\r\n", "a\rb", "a\n\r\n\rb\r\n", "\r\n\r\n", "a\r\r\nb"})
    void unchangedTextsComeBackExactly(String exact) {
        LineEnds ends = LineEnds.of(exact);
        assertThat(ends.restore(ends.plain())).isEqualTo(exact);
    }

    @Test
    void editorsSeeLineFeedsOnly() {
        assertThat(LineEnds.of("a\r\nb\rc\nd").plain()).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void newLinesOfAWindowsFileEndLikeTheOthers() {
        assertThat(LineEnds.of("a\r\nb\r\n").restore("a\nnew\nb\n")).isEqualTo("a\r\nnew\r\nb\r\n");
    }

    @Test
    void aMixedFileKeepsTheEndsAboveAndBelowTheChange() {
        LineEnds ends = LineEnds.of("a\nb\r\nc\r\nd\ne\r\n");
        assertThat(ends.restore("a\nb\nchanged\nd\ne\n")).isEqualTo("a\nb\r\nchanged\r\nd\ne\r\n");
    }

    @Test
    void removingLinesOfAMixedFileKeepsTheRest() {
        assertThat(LineEnds.of("a\nb\r\nc\nd\r\n").restore("a\nd\n")).isEqualTo("a\nd\r\n");
    }

    @Test
    void theMostFrequentEndIsTheUsualOne() {
        assertThat(LineEnds.of("a\r\nb\r\nc\n").usual()).isEqualTo(LineEnd.CRLF);
        assertThat(LineEnds.of("one line").usual()).isEqualTo(LineEnd.LF);
    }
}
