package dev.patchsmith.language.translate;

import dev.patchsmith.language.mango.tree.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What translated code needs at the top of the script: helpers, native functions, native globals, structs, and
/// variables and functions of the file.
final class Natives {

    final Set<PreludeBlock> helpers = new TreeSet<>();
    final Map<String, Type.CFunction> functions = new LinkedHashMap<>();
    final Map<String, String> symbols = new LinkedHashMap<>();
    final Map<String, Type> globals = new LinkedHashMap<>();
    final Map<String, String> swiftClasses = new LinkedHashMap<>();
    final Set<String> structs = new LinkedHashSet<>();
    final Set<String> ownGlobals = new LinkedHashSet<>();
    final Set<String> ownFunctions = new LinkedHashSet<>();

    void need(PreludeBlock helper) {
        if (helpers.add(helper)) {
            helper.needs().forEach(this::need);
        }
    }

    void addAll(Natives others) {
        helpers.addAll(others.helpers);
        others.functions.forEach(functions::putIfAbsent);
        others.symbols.forEach(symbols::putIfAbsent);
        others.globals.forEach(globals::putIfAbsent);
        others.swiftClasses.forEach(swiftClasses::putIfAbsent);
        structs.addAll(others.structs);
        ownGlobals.addAll(others.ownGlobals);
        ownFunctions.addAll(others.ownFunctions);
    }

    /// The helpers of the prelude, in the order in which they are written.
    enum PreludeBlock {
        OBJ("mg_obj"),
        AND("mg_and"),
        NOT("mg_not"),
        OR("mg_or"),
        XOR("mg_xor"),
        SHL("mg_shl"),
        SHR("mg_shr"),
        SAR("mg_sar"),
        SEL("mg_sel");

        private final String text;

        PreludeBlock(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        Collection<PreludeBlock> needs() {
            return this == OR || this == XOR ? Set.of(AND) : Set.of();
        }
    }
}
