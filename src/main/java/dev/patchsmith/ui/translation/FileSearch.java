package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.ui.editor.Finder;
import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Searches many files. Those that are open are searched as they stand in the editor. It stops when the
/// question was dropped.
final class FileSearch {

    /// More places than this are not listed.
    static final int MOST = 1000;

    /// What is searched.
    ///
    /// @param open the texts of the files that are open in the editor
    record Question(Finder.Query query, List<Path> files, Map<Path, String> open) {}

    /// A place that was found.
    ///
    /// @param line counted from 1
    /// @param text the line without the blanks around it
    record Hit(Path file, int start, int end, int line, String text) {}

    /// What was found.
    ///
    /// @param files  how many files the places are in
    /// @param unread how many files could not be read
    /// @param more   whether there are more places than are listed
    /// @param valid  false for an expression that is none
    record Found(List<Hit> hits, int files, int unread, boolean more, boolean valid) {

        static final Found NOTHING = new Found(List.of(), 0, 0, false, true);
    }

    private FileSearch() {}

    static Found find(Question question) {
        List<Hit> hits = new ArrayList<>();
        int files = 0;
        int unread = 0;
        for (Path file : question.files()) {
            Optional<String> text = text(file, question.open());
            if (Latest.isDropped()) {
                return Found.NOTHING;
            }
            if (text.isEmpty()) {
                unread++;
                continue;
            }
            Finder.Found found = Finder.find(text.get(), question.query());
            if (!found.valid()) {
                return new Found(List.of(), 0, 0, false, false);
            }
            add(hits, file, text.get(), found.hits());
            files += found.hits().isEmpty() ? 0 : 1;
            if (hits.size() > MOST) {
                return new Found(List.copyOf(hits.subList(0, MOST)), files, unread, true, true);
            }
        }
        return new Found(List.copyOf(hits), files, unread, false, true);
    }

    private static Optional<String> text(Path file, Map<Path, String> open) {
        String shown = open.get(file);
        if (shown != null) {
            return Optional.of(shown);
        }
        return TextFile.read(file) instanceof TextFile.Opened.Text(TextFile read)
                ? Optional.of(read.text())
                : Optional.empty();
    }

    private static void add(List<Hit> hits, Path file, String text, List<Finder.Hit> found) {
        SourceText lines = SourceText.of(file.toString(), text);
        for (Finder.Hit each : found) {
            int from = text.lastIndexOf('\n', each.start() - 1) + 1;
            int to = text.indexOf('\n', each.start());
            String line = text.substring(from, to < 0 ? text.length() : to).strip();
            hits.add(new Hit(
                    file, each.start(), each.end(), lines.position(each.start()).line(), line));
        }
    }
}
