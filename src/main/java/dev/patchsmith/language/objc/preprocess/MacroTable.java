package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.source.SourceText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Macros by name. Immutable.
public final class MacroTable {

    public static final MacroTable EMPTY = new MacroTable(Map.of());

    private final Map<String, Macro> macros;

    private MacroTable(Map<String, Macro> macros) {
        this.macros = macros;
    }

    /// Of several macros with one name the last one counts.
    public static MacroTable of(Collection<Macro> macros) {
        return EMPTY.with(macros);
    }

    /// The macros of a text that consists of `#define` lines, such as `"#define DEBUG 1"`.
    public static MacroTable parse(String definitions) {
        var options = new PreprocessOptions(EMPTY, path -> false);
        return of(Preprocessor.run(SourceText.of("definitions", definitions), options)
                .macros());
    }

    public MacroTable with(Collection<Macro> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, Macro> merged = new HashMap<>(macros);
        more.forEach(macro -> merged.put(macro.name(), macro));
        return new MacroTable(Map.copyOf(merged));
    }

    public MacroTable with(MacroTable more) {
        return with(more.macros.values());
    }

    public @Nullable Macro get(String name) {
        return macros.get(name);
    }

    public Collection<Macro> all() {
        return macros.values();
    }

    public int size() {
        return macros.size();
    }
}
