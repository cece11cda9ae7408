package dev.patchsmith.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.shell.CommandPaletteViewModel.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandPaletteViewModelTest {

    private final List<String> ran = new ArrayList<>();
    private final CommandPaletteViewModel palette = new CommandPaletteViewModel(() ->
            List.of(entry("Go to line…"), entry("Go to method…"), entry("Save"), entry("Save as…"), entry("另存为…")));

    @Test
    void everythingIsListedBeforeAnythingIsTyped() {
        palette.reset();
        assertThat(palette.found()).hasSize(5);
    }

    @Test
    void lettersThatBeginWordsFindTheWords() {
        palette.queryProperty().set("gtm");
        assertThat(palette.found()).extracting(Entry::text).containsExactly("Go to method…");
    }

    @Test
    void aWholeMatchComesFirst() {
        palette.queryProperty().set("sa");
        assertThat(palette.found()).extracting(Entry::text).startsWith("Save");
    }

    @Test
    void chineseIsFoundByItsCharacters() {
        palette.queryProperty().set("存为");
        assertThat(palette.found()).extracting(Entry::text).containsExactly("另存为…");
    }

    @Test
    void whatWasRunLastIsOfferedFirst() {
        palette.reset();
        palette.run(palette.found().get(3));
        palette.reset();
        assertThat(palette.found().getFirst().text()).isEqualTo("Save as…");
        assertThat(ran).containsExactly("Save as…");
    }

    private Entry entry(String text) {
        return new Entry(text, text, "", () -> ran.add(text));
    }
}
