package dev.patchsmith.language.assist;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is around a place: the class, the method, and the variables declared before it.
final class Scope {

    /// A variable of a body.
    ///
    /// @param spelled its type as it is written
    record Local(CType type, String spelled) {}

    private static final Set<String> ADJECTIVES = Set.of(
            "nullable",
            "nonnull",
            "_Nullable",
            "_Nonnull",
            "__kindof",
            "__weak",
            "__strong",
            "__block",
            "const",
            "static",
            "extern",
            "inout",
            "out",
            "bycopy",
            "volatile",
            "__unsafe_unretained",
            "__nullable",
            "__nonnull");

    private final Reading reading;
    private final Knowledge knowledge;
    private final Map<String, Local> locals = new LinkedHashMap<>();
    private String className = "";
    private boolean ofClass;
    private final Types types;

    /// @param end the token before which the place is
    Scope(Reading reading, int end, Knowledge knowledge) {
        this.reading = reading;
        this.knowledge = knowledge;
        types = new Types(reading, this, knowledge);
        int begin = beginOfBody(end);
        findClass(Math.max(begin, 0));
        for (int i = Math.max(0, begin); i < end; i++) {
            if (reading.isName(i)) {
                declare(i);
            }
        }
    }

    Types types() {
        return types;
    }

    Map<String, Local> locals() {
        return locals;
    }

    /// The class the place is in, empty outside of classes.
    String className() {
        return className;
    }

    /// Whether the place is in a method of the class itself.
    boolean ofClass() {
        return ofClass;
    }

    @Nullable
    CType self() {
        if (className.isEmpty()) {
            return null;
        }
        return ofClass ? CType.classNamed(className) : CType.object(className);
    }

    private int beginOfBody(int end) {
        Tokens tokens = reading.tokens;
        for (int i = end - 1; i >= 0; i--) {
            Kind kind = tokens.kind(i);
            boolean first = tokens.is(i, Tokens.LINE_START);
            if (first && (kind == Kind.MINUS || kind == Kind.PLUS) && reading.kind(i + 1) == Kind.LEFT_PAREN) {
                ofClass = kind == Kind.PLUS;
                return i;
            }
            if (first
                    && kind == Kind.AT
                    && (reading.word(i + 1).equals("implementation")
                            || reading.word(i + 1).equals("end"))) {
                return i;
            }
        }
        return 0;
    }

    private void findClass(int from) {
        for (int i = from; i >= 0; i--) {
            boolean first = reading.tokens.is(i, Tokens.LINE_START);
            if (!first) {
                continue;
            }
            String word = reading.word(i + 1);
            if (reading.kind(i) == Kind.AT && (word.equals("implementation") || word.equals("interface"))) {
                className = reading.word(i + 2);
                return;
            }
            if (reading.kind(i) == Kind.AT && word.equals("end")) {
                return;
            }
            if (reading.word(i).equals("class") && reading.isName(i + 1)) {
                className = reading.word(i + 1);
                return;
            }
        }
    }

    private void declare(int name) {
        Kind after = reading.kind(name + 1);
        Kind before = reading.kind(name - 1);
        if (before == Kind.CARET && reading.kind(name - 2) == Kind.LEFT_PAREN && after == Kind.RIGHT_PAREN) {
            locals.put(reading.word(name), new Local(CType.BLOCK, "block"));
            return;
        }
        boolean parameter = before == Kind.RIGHT_PAREN && reading.kind(reading.opening(name - 1) - 1) == Kind.COLON;
        if (parameter) {
            int open = reading.opening(name - 1);
            put(name, open + 1, name - 2, open + 1);
            return;
        }
        boolean ends = switch (after) {
            case ASSIGN, SEMICOLON, COMMA, RIGHT_PAREN, LEFT_BRACKET, COLON, END -> true;
            default -> reading.word(name + 1).equals("in");
        };
        boolean typed = before == Kind.STAR
                || before == Kind.GREATER
                || before == Kind.TYPE_WORD
                || before == Kind.QUALIFIER
                || before == Kind.RIGHT_PAREN
                || before == Kind.IDENTIFIER
                || before == Kind.AUTO_TYPE;
        if (ends && typed) {
            int first = typeStart(name - 1);
            if (first >= 0 && beginsStatement(first)) {
                put(name, first, name - 1, first);
            }
        }
    }

    /// Where the type begins that ends with a token; -1 when there is none.
    private int typeStart(int last) {
        int at = last;
        while (reading.kind(at) == Kind.STAR || isAdjective(at)) {
            at--;
        }
        if (reading.kind(at) == Kind.GREATER) {
            int depth = 0;
            while (at >= 0) {
                depth += reading.kind(at) == Kind.GREATER ? 1 : reading.kind(at) == Kind.LESS ? -1 : 0;
                at--;
                if (depth == 0) {
                    break;
                }
            }
        } else if (reading.kind(at) == Kind.RIGHT_PAREN) {
            at = reading.opening(at) - 1;
            if (reading.kind(at) != Kind.TYPEOF) {
                return -1;
            }
        }
        Kind kind = reading.kind(at);
        if (kind == Kind.TYPE_WORD) {
            while (reading.kind(at - 1) == Kind.TYPE_WORD) {
                at--;
            }
        } else if (kind == Kind.IDENTIFIER) {
            String word = reading.word(at);
            boolean known = Character.isUpperCase(word.charAt(0)) || knowledge.typeNamed(word) != null;
            if (!known) {
                return -1;
            }
        } else if (kind != Kind.TYPEOF && kind != Kind.AUTO_TYPE) {
            return -1;
        }
        while (isAdjective(at - 1) || reading.kind(at - 1) == Kind.STRUCT || reading.kind(at - 1) == Kind.ENUM) {
            at--;
        }
        return at;
    }

    private boolean isAdjective(int i) {
        Kind kind = reading.kind(i);
        return kind == Kind.QUALIFIER || kind == Kind.STORAGE || ADJECTIVES.contains(reading.word(i));
    }

    private boolean beginsStatement(int i) {
        return switch (reading.kind(i - 1)) {
            case SEMICOLON, LEFT_BRACE, RIGHT_BRACE, LEFT_PAREN, COMMA, COLON, END, ELSE -> true;
            case RIGHT_PAREN -> true;
            default -> reading.tokens.is(i, Tokens.LINE_START);
        };
    }

    private void put(int name, int first, int last, int from) {
        CType type = types.declared(first, last, name + 1);
        StringBuilder spelled = new StringBuilder();
        for (int i = from; i <= last; i++) {
            if (!isAdjective(i)) {
                boolean space = !spelled.isEmpty()
                        && reading.tokens.is(i, Tokens.SPACE_BEFORE)
                        && reading.kind(i) != Kind.GREATER;
                spelled.append(space ? " " : "").append(reading.tokens.spelling(i));
            }
        }
        boolean guessed =
                spelled.toString().startsWith("typeof") || spelled.toString().startsWith("__");
        locals.put(reading.word(name), new Local(type, guessed ? Words.of(type) : spelled.toString()));
    }
}
