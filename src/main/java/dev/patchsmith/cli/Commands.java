package dev.patchsmith.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The commands by name, in the order in which the help lists them.
final class Commands {

    private Commands() {}

    static Map<String, Object> of(Console console) {
        Map<String, Object> commands = new LinkedHashMap<>();
        return commands;
    }

    static Set<String> names() {
        return Set.of();
    }
}
