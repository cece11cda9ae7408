package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.objc.lex.Symbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The macros in force at one place of a text, looked up by symbol.
final class Definitions {

    private final Symbols symbols;
    private final MacroTable given;
    private final Map<String, Macro> own = new LinkedHashMap<>();
    private @Nullable Macro[] bySymbol = new Macro[1024];
    private byte[] states = new byte[1024];

    private static final byte UNASKED = 0;
    private static final byte KNOWN = 1;

    Definitions(Symbols symbols, MacroTable given) {
        this.symbols = symbols;
        this.given = given;
    }

    @Nullable
    Macro get(int symbol) {
        if (symbol >= states.length) {
            int room = Math.max(symbols.size(), states.length * 2);
            states = Arrays.copyOf(states, room);
            bySymbol = Arrays.copyOf(bySymbol, room);
        }
        if (states[symbol] == UNASKED) {
            states[symbol] = KNOWN;
            bySymbol[symbol] = fromOutside(symbols.name(symbol));
        }
        return bySymbol[symbol];
    }

    /// Whether the text itself has defined the macro so far.
    boolean isOwn(String name) {
        return own.containsKey(name);
    }

    void define(Macro macro) {
        own.put(macro.name(), macro);
        set(symbols.intern(macro.name()), PreprocessOptions.KEPT.contains(macro.name()) ? null : macro);
    }

    void undefine(int symbol) {
        own.remove(symbols.name(symbol));
        set(symbol, null);
    }

    List<Macro> own() {
        return new ArrayList<>(own.values());
    }

    private void set(int symbol, @Nullable Macro macro) {
        get(symbol);
        bySymbol[symbol] = macro;
    }

    private @Nullable Macro fromOutside(String name) {
        if (PreprocessOptions.KEPT.contains(name)) {
            return null;
        }
        Macro macro = given.get(name);
        return macro != null ? macro : Predefined.TABLE.get(name);
    }
}
