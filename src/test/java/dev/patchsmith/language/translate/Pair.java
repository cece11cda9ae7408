package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.ProjectKnowledge;
import dev.patchsmith.language.knowledge.SourceFiles;
import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A source in `rows/`, the script it must become, and what must be said about it.
///
/// The options beside a source, one a line: `new CLASS`, `class NAME`, `target VERSION`, `condition EXPRESSION`,
/// `header LINE` (of a header of the project) and `answers ANSWER`.
record Pair(String name) {

    static @Nullable String read(String file) {
        try (InputStream in = Pair.class.getResourceAsStream("/rows/" + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean exists() {
        return read(name + ".m") != null && read(name + ".mg") != null;
    }

    String script() {
        return String.valueOf(read(name + ".mg"));
    }

    String diagnostics() {
        String expected = read(name + ".diagnostics");
        return expected == null ? "" : expected;
    }

    Translation translate() {
        String text = read(name + ".options");
        List<String> options = text == null ? List.of() : text.lines().toList();
        String headers = all(options, "header ");
        ProjectKnowledge project = headers.isEmpty() ? ProjectKnowledge.none() : project(headers);
        SourceText source = SourceText.of("Row.m", String.valueOf(read(name + ".m")));
        ParsedFile parsed = ObjcToMango.parse(source, project.parseOptions(source.name()));
        Answers answers = Answers.parse(SourceText.of("answers", all(options, "answers ")))
                .answers();
        TranslateOptions wanted = wanted(options);
        Knowledge knowledge = project.forFile(parsed, answers, wanted.className());
        return ObjcToMango.translate(parsed, knowledge, wanted);
    }

    private static String all(List<String> options, String word) {
        return options.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()) + "\n")
                .collect(Collectors.joining());
    }

    private static TranslateOptions wanted(List<String> options) {
        TranslateOptions wanted = TranslateOptions.DEFAULT;
        Set<String> newClasses = new HashSet<>();
        for (String option : options) {
            String[] words = option.split(" ", 2);
            switch (words[0]) {
                case "new" -> newClasses.add(words[1]);
                case "class" -> wanted = wanted.className(words[1]);
                case "condition" -> wanted = wanted.condition(words[1]);
                case "target" -> wanted = wanted.target(Target.of(words[1]).orElseThrow());
                default -> {}
            }
        }
        return wanted.newClasses(newClasses);
    }

    private static ProjectKnowledge project(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
        try {
            return ProjectKnowledge.read(
                    new SourceFiles() {
                        @Override
                        public List<Entry> entries() {
                            return List.of(new Entry("Project.h", new Stamp(1, bytes.length)));
                        }

                        @Override
                        public byte[] read(Entry entry) {
                            return bytes;
                        }
                    },
                    "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What is said, as the `.diagnostics` files have it: code and line.
    static String said(Translation translation, String source) {
        SourceText text = SourceText.of("Row.m", source);
        return translation.diagnostics().stream()
                .map(each ->
                        each.code() + " " + text.position(each.span().start()).line() + "\n")
                .collect(Collectors.joining());
    }
}
