package dev.patchsmith.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds what the user may want to do from a few typed letters: those that begin words count more than letters in
/// between, and what was run last comes first.
final class CommandPaletteViewModel {

    /// One thing that can be run.
    record Entry(String id, String text, String keys, Runnable act) {}

    private record Scored(Entry entry, int score) {}

    private final Supplier<List<Entry>> source;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private final ObservableList<Entry> foundSeen = FXCollections.unmodifiableObservableList(found);
    private final ObservableList<String> recent = FXCollections.observableArrayList();

    CommandPaletteViewModel(Supplier<List<Entry>> source) {
        this.source = source;
        query.addListener((_, _, now) -> search(now));
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<Entry> found() {
        return foundSeen;
    }

    void reset() {
        query.set("");
        search("");
    }

    void run(Entry entry) {
        recent.remove(entry.id());
        recent.addFirst(entry.id());
        entry.act().run();
    }

    private void search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.setAll(source.get().stream()
                .map(entry -> new Scored(entry, score(entry.text().toLowerCase(Locale.ROOT), wanted)))
                .filter(scored -> scored.score() >= 0)
                .sorted(Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparingInt(scored -> recency(scored.entry())))
                .map(Scored::entry)
                .filter(Objects::nonNull)
                .toList());
    }

    private int recency(Entry entry) {
        int at = recent.indexOf(entry.id());
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /// Below 0 when the letters do not occur in order; more for whole matches and for letters that begin words.
    static int score(String text, String wanted) {
        if (wanted.isEmpty()) {
            return 0;
        }
        int whole = text.indexOf(wanted);
        if (whole >= 0) {
            return 1000 - whole + (whole == 0 || !Character.isLetterOrDigit(text.charAt(whole - 1)) ? 200 : 0);
        }
        int score = 0;
        int at = 0;
        for (char letter : wanted.toCharArray()) {
            int next = text.indexOf(letter, at);
            if (next < 0) {
                return -1;
            }
            boolean begins = next == 0 || !Character.isLetterOrDigit(text.charAt(next - 1));
            score += begins ? 10 : next == at ? 5 : 1;
            at = next + 1;
        }
        return score;
    }
}
