package dev.patchsmith.device;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import java.util.List;

/// What came of opening a package and reading its script, as the patch engine would.
public sealed interface Loading {

    /// The engine would run the script.
    record Loaded(String script, List<Replacement> replacements) implements Loading {

        public Loaded {
            replacements = List.copyOf(replacements);
        }
    }

    /// The bytes do not open with the keys of the app, or their signature is not believed.
    record NotOpened(String sentence) implements Loading {}

    /// The script has errors: the engine would throw, and nothing of it would run.
    record NotAccepted(SourceText script, List<Diagnostic> diagnostics) implements Loading {

        public NotAccepted {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    default boolean isLoaded() {
        return this instanceof Loaded;
    }
}
