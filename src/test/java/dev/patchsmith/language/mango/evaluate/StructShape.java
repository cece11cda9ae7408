package dev.patchsmith.language.mango.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of a struct with their type letters.
public record StructShape(String name, Map<String, Field> fields) {

    private static final Map<String, StructShape> KNOWN = new HashMap<>();

    /// @param struct the name of a struct inside, empty for everything else
    public record Field(char encoding, String struct) {}

    static {
        define("{CGPoint=dd}", List.of("x", "y"));
        define("{CGSize=dd}", List.of("width", "height"));
        define("{CGRect={CGPoint=dd}{CGSize=dd}}", List.of("origin", "size"));
        define("{_NSRange=QQ}", List.of("location", "length"));
        define("{UIEdgeInsets=dddd}", List.of("top", "left", "bottom", "right"));
        KNOWN.put("NSRange", KNOWN.get("_NSRange"));
    }

    public static StructShape named(String name) {
        StructShape found = KNOWN.get(name);
        if (found == null) {
            throw new ScriptFault("struct " + name + " is not declared");
        }
        return found;
    }

    public static java.util.Collection<StructShape> all() {
        return KNOWN.values();
    }

    /// The struct a literal is for, where only native code says its name.
    static StructShape having(java.util.Set<String> keys) {
        return KNOWN.values().stream()
                .filter(shape -> shape.fields().keySet().containsAll(keys))
                .findFirst()
                .orElseThrow(() -> new ScriptFault("no struct with " + keys));
    }

    public static boolean isKnown(String name) {
        return KNOWN.containsKey(name);
    }

    /// Makes a struct known to both evaluators.
    public static void define(String encoding, List<String> keys) {
        String name = encoding.substring(1, encoding.indexOf('='));
        List<Field> types = new ArrayList<>();
        int at = encoding.indexOf('=') + 1;
        while (encoding.charAt(at) != '}') {
            if (encoding.charAt(at) == '{') {
                int depth = 0;
                int end = at;
                do {
                    depth += encoding.charAt(end) == '{' ? 1 : encoding.charAt(end) == '}' ? -1 : 0;
                    end++;
                } while (depth > 0);
                types.add(new Field('{', encoding.substring(at + 1, encoding.indexOf('=', at))));
                at = end;
            } else {
                types.add(new Field(encoding.charAt(at++), ""));
            }
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            fields.put(keys.get(i), types.get(i));
        }
        KNOWN.put(name, new StructShape(name, fields));
    }

    Field field(String field) {
        Field found = fields.get(field);
        if (found == null) {
            throw new ScriptFault("key " + field + " not found of struct " + name);
        }
        return found;
    }
}
