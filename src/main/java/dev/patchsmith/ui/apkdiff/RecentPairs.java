package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.ui.shell.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pairs that were compared, the newest first, remembered from one start to the next.
final class RecentPairs {

    private static final int MOST = 8;

    private final Memory memory;
    private Pair passing = Pair.NONE;
    private final ObservableList<Pair> pairs = FXCollections.observableArrayList();

    RecentPairs(Memory memory) {
        this.memory = memory;
        pairs.setAll(memory.get("apkdiff.recent").stream()
                .flatMap(String::lines)
                .map(RecentPairs::pair)
                .flatMap(Optional::stream)
                .toList());
    }

    ObservableList<Pair> pairs() {
        return pairs;
    }

    /// From now on this pair is not remembered.
    void passOver(Pair pair) {
        passing = pair;
    }

    void remember(Pair opened) {
        if (opened.equals(passing)) {
            return;
        }
        memory.put("apkdiff.pair", line(opened));
        List<Pair> all = new ArrayList<>(pairs);
        all.removeIf(p -> Objects.equals(p.base(), opened.base()) && Objects.equals(p.fixed(), opened.fixed()));
        all.addFirst(opened);
        pairs.setAll(all.subList(0, Math.min(MOST, all.size())));
        memory.put(
                "apkdiff.recent",
                String.join("\n", pairs.stream().map(RecentPairs::line).toList()));
    }

    /// No pair is open at the end of this session.
    void forgetLast() {
        memory.remove("apkdiff.pair");
    }

    /// The pair of the last session, if both files are still there.
    Optional<Pair> last() {
        return memory.get("apkdiff.pair")
                .flatMap(RecentPairs::pair)
                .filter(p -> p.base() != null && Files.isRegularFile(p.base()))
                .filter(p -> p.fixed() != null && Files.isRegularFile(p.fixed()));
    }

    private static String line(Pair pair) {
        return pair.base() + "\t" + pair.fixed();
    }

    private static Optional<Pair> pair(String line) {
        String[] parts = line.split("\t");
        return parts.length == 2 ? Optional.of(Pair.of(Path.of(parts[0]), Path.of(parts[1]))) : Optional.empty();
    }
}
