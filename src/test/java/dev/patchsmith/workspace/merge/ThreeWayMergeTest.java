package dev.patchsmith.workspace.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.merge.ThreeWayMerge.Choice;
import dev.patchsmith.workspace.merge.ThreeWayMerge.Merged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

    private static final String BASE = "a\nb\nc\nd\ne\nf\n";

    @Test
    void takesWhatOnlyOneSideChanged() {
        Merged merged = ThreeWayMerge.merge(BASE, "a\nB\nc\nd\ne\nf\n", "a\nb\nc\nd\ne\nF\ng\n");
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text(List.of())).isEqualTo("a\nB\nc\nd\ne\nF\ng\n");
    }

    @Test
    void takesTheSameChangeOnce() {
        Merged merged = ThreeWayMerge.merge(BASE, "a\nX\nc\nd\ne\nf\n", "a\nX\nc\nd\ne\nf\n");
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text(List.of())).isEqualTo("a\nX\nc\nd\ne\nf\n");
    }

    @Test
    void differentChangesOfOneLineAreAConflict() {
        Merged merged = ThreeWayMerge.merge(BASE, "a\nb\nmine\nd\ne\nf\n", "a\nb\ntheirs\nd\ne\nf\n");
        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.base()).containsExactly("c");
            assertThat(conflict.mine()).containsExactly("mine");
            assertThat(conflict.theirs()).containsExactly("theirs");
        });
        assertThat(merged.text(List.of(Choice.MINE))).isEqualTo("a\nb\nmine\nd\ne\nf\n");
        assertThat(merged.text(List.of(Choice.THEIRS))).isEqualTo("a\nb\ntheirs\nd\ne\nf\n");
        assertThat(merged.text(List.of(Choice.MINE_THEN_THEIRS))).isEqualTo("a\nb\nmine\ntheirs\nd\ne\nf\n");
    }

    @Test
    void insertionsAtOnePlaceAreAConflict() {
        Merged merged = ThreeWayMerge.merge("a\nb\n", "a\nmine\nb\n", "a\ntheirs\nb\n");
        assertThat(merged.conflicts()).hasSize(1);
    }

    @Test
    void removingWhatTheOtherChangedIsAConflict() {
        Merged merged = ThreeWayMerge.merge(BASE, "a\nb\nd\ne\nf\n", "a\nb\nC\nd\ne\nf\n");
        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.mine()).isEmpty();
            assertThat(conflict.theirs()).containsExactly("C");
        });
    }

    @Test
    void commonLinesAtTheEndsOfAConflictAreSettled() {
        Merged merged = ThreeWayMerge.merge("a\nz\n", "a\nsame\nmine\nz\n", "a\nsame\ntheirs\nz\n");
        assertThat(merged.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.mine()).containsExactly("mine"));
        assertThat(merged.text(List.of(Choice.MINE))).isEqualTo("a\nsame\nmine\nz\n");
    }

    @Test
    void anUnchangedSideGivesTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String base = shuffled(random, 12);
            String other = shuffled(random, 12);
            assertThat(ThreeWayMerge.merge(base, base, other).text(List.of())).isEqualTo(other);
            assertThat(ThreeWayMerge.merge(base, other, base).text(List.of())).isEqualTo(other);
            assertThat(ThreeWayMerge.merge(base, other, other).text(List.of())).isEqualTo(other);
        }
    }

    @Test
    void aConflictNeverLosesALineOfEitherSide() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String base = shuffled(random, 9);
            String mine = shuffled(random, 9);
            String theirs = shuffled(random, 9);
            Merged merged = ThreeWayMerge.merge(base, mine, theirs);
            int open = merged.conflicts().size();
            String kept = merged.text(Collections.nCopies(open, Choice.MINE));
            String taken = merged.text(Collections.nCopies(open, Choice.THEIRS));
            assertThat(ThreeWayMerge.merge(base, kept, kept).text(List.of())).isEqualTo(kept);
            for (String line : mine.split("\n")) {
                boolean inBase = base.lines().anyMatch(line::equals);
                assertThat(inBase || kept.lines().anyMatch(line::equals)).isTrue();
            }
            for (String line : theirs.split("\n")) {
                boolean inBase = base.lines().anyMatch(line::equals);
                assertThat(inBase || taken.lines().anyMatch(line::equals)).isTrue();
            }
        }
    }

    @Test
    void linesSideBySideKeepEveryLineOfBoth() {
        LineComparison rows = LineComparison.of("a\nb\nc\n", "a\nx\ny\nc\n");
        assertThat(rows.rows())
                .extracting(LineComparison.Row::kind)
                .containsExactly(
                        LineComparison.Kind.SAME,
                        LineComparison.Kind.CHANGED,
                        LineComparison.Kind.ADDED,
                        LineComparison.Kind.SAME,
                        LineComparison.Kind.SAME);
        assertThat(rows.isSame()).isFalse();
        assertThat(LineComparison.of("a\n", "a\n").isSame()).isTrue();
    }

    private static String shuffled(Random random, int size) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lines.add("line" + random.nextInt(size * 2));
        }
        return String.join("\n", lines) + "\n";
    }
}
