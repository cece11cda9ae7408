package dev.patchsmith.cli;

import java.io.PrintWriter;
import java.util.Map;

/// Where a command prints: results to one stream, remarks and errors to the other, so that a pipe carries results only.
///
/// @param environment the environment variables, given so that tests can choose them
public record Console(PrintWriter out, PrintWriter err, Map<String, String> environment) {

    void line(String text) {
        out.println(text);
    }

    void remark(String text) {
        err.println(text);
    }
}
