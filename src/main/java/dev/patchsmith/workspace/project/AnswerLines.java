package dev.patchsmith.workspace.project;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.file.AtomicFile;
import dev.patchsmith.workspace.file.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers of the user as lines of their file, to be changed one by one. Remarks, order and lines that are no
/// answers stay where their author put them. Immutable.
///
/// @param path need not exist
/// @param text of the file, with LF line ends
public record AnswerLines(Path path, String text) {

    /// One answer.
    ///
    /// @param name what it is about, such as `kRetryLimit` or `-[Cart load]`
    public record Entry(Answers.Kind kind, String name, String answer) {

        /// The word its line begins with.
        public String word() {
            return wordOf(kind);
        }
    }

    public static AnswerLines read(Path path) {
        return new AnswerLines(
                path,
                TextFile.read(path) instanceof TextFile.Opened.Text text
                        ? text.file().text()
                        : "");
    }

    public Answers answers() {
        return Answers.parse(SourceText.of(path.toString(), text)).answers();
    }

    /// All answers in the order of the file.
    public List<Entry> entries() {
        return text.lines().map(AnswerLines::entry).flatMap(Optional::stream).toList();
    }

    /// The answers with one more; an earlier answer to the same question is replaced where it stands. Every accepted
    /// loss is an answer of its own.
    public AnswerLines with(Entry answer) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        String line = answer.word() + " " + flat(answer.name()) + " = " + flat(answer.answer());
        for (int i = 0; i < lines.size(); i++) {
            Entry before = entry(lines.get(i)).orElse(null);
            if (before != null && isSameQuestion(before, answer)) {
                lines.set(i, line);
                return of(lines);
            }
        }
        lines.add(line);
        return of(lines);
    }

    public AnswerLines without(Entry answer) {
        return of(text.lines()
                .filter(line -> !entry(line).equals(Optional.of(answer)))
                .toList());
    }

    public void write() throws IOException {
        AtomicFile.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private AnswerLines of(List<String> lines) {
        return new AnswerLines(path, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    private static boolean isSameQuestion(Entry one, Entry other) {
        boolean acceptance = one.kind() == Answers.Kind.ACCEPT;
        return one.kind() == other.kind()
                && one.name().equals(other.name())
                && (!acceptance || one.answer().equals(other.answer()));
    }

    private static String flat(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }

    private static Optional<Entry> entry(String line) {
        String said = line.strip();
        int space = said.indexOf(' ');
        int equals = said.indexOf('=');
        if (said.startsWith("#") || space < 0 || equals < space) {
            return Optional.empty();
        }
        Answers.@Nullable Kind kind = kind(said.substring(0, space));
        String name = said.substring(space, equals).strip();
        String answer = said.substring(equals + 1).strip();
        return kind == null || name.isEmpty() || answer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(kind, name, answer));
    }

    private static Answers.@Nullable Kind kind(String word) {
        return Arrays.stream(Answers.Kind.values())
                .filter(each -> wordOf(each).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static String wordOf(Answers.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
