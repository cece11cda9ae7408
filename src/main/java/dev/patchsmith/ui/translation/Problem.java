package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Position;

/// A row of the list of problems.
///
/// @param inScript whether its place is in the script, not in the Objective-C
public record Problem(Diagnostic diagnostic, String file, Position place, boolean inScript) {

    /// The place as it is shown and copied.
    public String shownPlace() {
        return file + ":" + place.line();
    }

    /// The row as text, the way compilers print it.
    public String asText() {
        return "%s:%s: %s %s".formatted(file, place, diagnostic.code(), diagnostic.message());
    }
}
