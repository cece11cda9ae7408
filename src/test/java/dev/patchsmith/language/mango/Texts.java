package dev.patchsmith.language.mango;

import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scripts the tests of this room read, and short ways to read them.
final class Texts {

    static final Path EXAMPLES = Path.of("src/test/resources/examples");

    private Texts() {}

    static ParsedScript parse(String text) {
        return ScriptParser.parse(SourceText.of("test.mg", text));
    }

    static Script script(String text) {
        ParsedScript parsed = parse(text);
        if (!parsed.accepted()) {
            throw new AssertionError(describe(parsed.diagnostics()) + " in\n" + text);
        }
        return parsed.script();
    }

    static String reprint(String text) {
        return ScriptPrinter.print(script(text)).text();
    }

    static String describe(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(one -> one.span().start() + " " + one.code() + " " + one.message())
                .collect(Collectors.joining("\n"));
    }

    static String inMethod(String statements) {
        String indented = statements
                .lines()
                .map(line -> line.isEmpty() ? line : "    " + line)
                .collect(Collectors.joining("\n"));
        return inClass("- (void)f {\n" + indented + "\n}\n");
    }

    static String inClass(String members) {
        return "class A : NSObject {\n\n" + members + "\n}\n";
    }

    /// Every example script as a whole file.
    static List<Example> examples() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".mg"))
                    .sorted()
                    .map(Texts::example)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Example(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Example example(Path file) {
        try {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            if (name.contains(".stmt.")) {
                return new Example(name, inMethod(text));
            }
            return new Example(name, name.contains(".member.") ? inClass(text) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
