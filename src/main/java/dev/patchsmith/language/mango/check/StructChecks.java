package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Node;
import dev.patchsmith.language.mango.tree.StructDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Structs: what their declarations say of the memory of the app, and literals that fill them.
final class StructChecks {

    /// The structs the run time knows, with the fields that are structs themselves.
    private static final String KNOWN = """
            CGPoint x y
            CGSize width height
            CGRect origin:CGPoint size:CGSize
            CGVector dx dy
            NSRange location length
            _NSRange location length
            UIOffset horizontal vertical
            UIEdgeInsets top left bottom right
            CGAffineTransform a b c d tx ty
            """;

    private final Findings findings;

    /// Field to the name of its struct, empty for plain ones; by struct.
    private final Map<String, SequencedMap<String, String>> fields = new HashMap<>();

    StructChecks(Findings findings) {
        this.findings = findings;
        KNOWN.lines().forEach(line -> {
            String[] words = line.split(" ");
            SequencedMap<String, String> known = new LinkedHashMap<>();
            for (int i = 1; i < words.length; i++) {
                int colon = words[i].indexOf(':');
                String field = colon < 0 ? words[i] : words[i].substring(0, colon);
                known.put(field, colon < 0 ? "" : words[i].substring(colon + 1));
            }
            fields.put(words[0], known);
        });
    }

    /// Learns a declared struct and checks what its encoding says.
    void declared(StructDefinition definition) {
        Encoding encoding = Encoding.read(definition.encoding().value());
        if (encoding == null) {
            error(
                    "E-STRUCT-ENCODING",
                    definition,
                    "The typeEncoding of " + definition.name()
                            + " must be its name, an equals sign and one letter or nested struct for each field, all in braces.");
            return;
        }
        if (!encoding.name().equals(definition.name())) {
            error(
                    "E-STRUCT-ENCODING",
                    definition,
                    "The encoding is one of " + encoding.name()
                            + ", and the run time looks structs up by that name: the declaration must have it too.");
        }
        if (encoding.fields().size() != definition.keys().size()) {
            error(
                    "E-STRUCT-ENCODING",
                    definition,
                    "The encoding has " + encoding.fields().size() + " fields and keys names "
                            + definition.keys().size() + ".");
            return;
        }
        if (encoding.isPadded()) {
            error(
                    "E-STRUCT-PAD",
                    definition,
                    "The run time lays fields out without gaps, and the app's struct has gaps"
                            + " between fields of different size: its values would be read from wrong places.");
        }
        SequencedMap<String, String> known = new LinkedHashMap<>();
        for (int i = 0; i < definition.keys().size(); i++) {
            String field = encoding.fields().get(i);
            known.put(definition.keys().get(i), field.startsWith("{") ? field.substring(1, field.indexOf('=')) : "");
        }
        fields.put(definition.name(), known);
    }

    /// Checks the literal that is stored in a struct of this name.
    void literal(String struct, Expression.StructLiteral literal) {
        SequencedMap<String, String> known = fields.get(struct);
        if (known == null) {
            return;
        }
        List<String> named = new ArrayList<>();
        for (Expression.Field field : literal.fields()) {
            named.add(field.name());
            String inner = known.get(field.name());
            if (inner == null) {
                findings.warning(
                        "W-STRUCT-FIELD",
                        field.value(),
                        struct + " has no field " + field.name() + ", and this value is dropped; its fields are "
                                + String.join(", ", known.keySet()) + ".");
            } else if (!inner.isEmpty() && field.value() instanceof Expression.StructLiteral nested) {
                literal(inner, nested);
            }
        }
        known.forEach((field, inner) -> {
            if (!inner.isEmpty() && !named.contains(field)) {
                error(
                        "E-STRUCT-FIELDS",
                        literal,
                        "The field " + field + " is a struct itself and must be named: the"
                                + " run time crashes where it is missing.");
            }
        });
    }

    private void error(String code, Node node, String sentence) {
        findings.error(code, node, sentence);
    }

    /// @param fields the encoding of each
    private record Encoding(String name, List<String> fields) {

        private static final String LETTERS = "cislqCISLQfdB^*";

        static @Nullable Encoding read(String text) {
            int equals = text.indexOf('=');
            if (!text.startsWith("{") || !text.endsWith("}") || equals < 0) {
                return null;
            }
            List<String> fields = new ArrayList<>();
            int end = text.length() - 1;
            for (int at = equals + 1; at < end; ) {
                int next = fieldEnd(text, at, end);
                if (next < 0) {
                    return null;
                }
                fields.add(text.substring(at, next));
                at = next;
            }
            return fields.isEmpty() ? null : new Encoding(text.substring(1, equals), fields);
        }

        private static int fieldEnd(String text, int at, int end) {
            char letter = text.charAt(at);
            if (letter == '^') {
                return at + 1 < end ? fieldEnd(text, at + 1, end) : -1;
            }
            if (letter != '{') {
                return LETTERS.indexOf(letter) >= 0 || text.charAt(Math.max(0, at - 1)) == '^' && letter == 'v'
                        ? at + 1
                        : -1;
            }
            int depth = 0;
            for (int i = at; i < end; i++) {
                depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
                if (depth == 0) {
                    return text.indexOf('=', at) > 0 && text.indexOf('=', at) < i ? i + 1 : -1;
                }
            }
            return -1;
        }

        /// Whether the compiler leaves gaps that the run time does not know of, as far as the first nested struct.
        boolean isPadded() {
            int offset = 0;
            for (String field : fields) {
                int size = size(field);
                if (size == 0) {
                    return false;
                }
                if (offset % size != 0) {
                    return true;
                }
                offset += size;
            }
            return false;
        }

        /// 0 for a nested struct, whose size is not asked.
        private static int size(String field) {
            return switch (field.charAt(0)) {
                case 'c', 'C', 'B' -> 1;
                case 's', 'S' -> 2;
                case 'i', 'I', 'f' -> 4;
                case '{' -> 0;
                default -> 8;
            };
        }
    }
}
