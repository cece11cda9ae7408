package dev.patchsmith.workspace;

import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.check.CheckOptions;
import dev.patchsmith.language.mango.check.ScriptChecker;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.workspace.file.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a patch script as the engine on the device would, and looks for what it would do wrong there.
public final class CheckScript {

    private CheckScript() {}

    /// What came of checking.
    public sealed interface Checked {

        /// @param diagnostics errors keep the script from running, warnings ask for a look
        record Script(SourceText source, List<Diagnostic> diagnostics) implements Checked {

            public Script {
                diagnostics = List.copyOf(diagnostics);
            }

            public boolean accepted() {
                return diagnostics.stream().noneMatch(Diagnostic::isError);
            }
        }

        /// The file could not be read at all.
        record Refused(String sentence) implements Checked {}
    }

    /// Like [#text(SourceText, CheckOptions)] for a file on disk.
    public static Checked file(Path file, CheckOptions options) {
        return switch (TextFile.read(file)) {
            case TextFile.Opened.Text text -> text(text.file().source(), options);
            case TextFile.Opened.Refused refused -> new Checked.Refused(refused.sentence());
        };
    }

    /// For the newest engine, with nothing known of the app.
    public static Checked.Script text(SourceText source) {
        return text(source, CheckOptions.standard());
    }

    /// @param options the engine the script is for, and what is known of the app ([TranslateSource#checks])
    public static Checked.Script text(SourceText source, CheckOptions options) {
        List<Diagnostic> all = new ArrayList<>(ScriptChecker.check(ScriptParser.parse(source), options));
        if (source.text().isBlank()) {
            all.add(Diagnostic.error("E-EMPTY", Span.NONE, "The script is empty: devices would ignore the package."));
        }
        return new Checked.Script(source, all);
    }
}
