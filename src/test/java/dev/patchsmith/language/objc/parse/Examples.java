package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The example sources every test may use.
final class Examples {

    private Examples() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".m")).sorted().toList();
        }
    }

    static ParsedFile parse(Path file) throws IOException {
        return parse(file, Files.readString(file));
    }

    /// Parses a text as what the name of the example says it is.
    static ParsedFile parse(Path file, String text) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        SourceText source = SourceText.of(name, text);
        if (name.contains(".stmt.")) {
            return ObjcParser.parseStatements(source, ParseOptions.DEFAULT);
        }
        return name.contains(".member.")
                ? ObjcParser.parseMembers(source, ParseOptions.DEFAULT)
                : ObjcParser.parse(source, ParseOptions.DEFAULT);
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Examples.class.getResource("/examples"))
                    .toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
