package dev.patchsmith.cli;

import dev.patchsmith.management.protocol.Json;
import java.util.List;
import picocli.CommandLine.Option;

/// `--json`: the result as one JSON document on standard output, for scripts.
final class JsonOption {

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    boolean isWanted() {
        return json;
    }

    /// Prints the value as JSON or the lines, as the user asked.
    void print(Console console, Object value, List<String> lines) {
        if (json) {
            console.line(Json.text(value));
        } else {
            lines.forEach(console::line);
        }
    }

    void print(Console console, Object value, String line) {
        print(console, value, List.of(line));
    }
}
