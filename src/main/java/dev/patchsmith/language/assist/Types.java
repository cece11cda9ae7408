package dev.patchsmith.language.assist;

import dev.patchsmith.language.knowledge.CFunctionFact;
import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.GlobalVariable;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.MemberLookup.Accessor;
import dev.patchsmith.language.knowledge.StructLayout;
import dev.patchsmith.language.objc.lex.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the types of expressions by their tokens, as far as names, members, messages and calls go. Messages in square
/// brackets and messages with a dot are both understood.
final class Types {

    private static final int DEEPEST = 40;

    private final Reading reading;
    private final Scope scope;
    private final Knowledge knowledge;
    private int at;
    private int depth;

    Types(Reading reading, Scope scope, Knowledge knowledge) {
        this.reading = reading;
        this.scope = scope;
        this.knowledge = knowledge;
    }

    /// The type of the expression that begins at a token and ends before another one.
    CType of(int from, int end) {
        int before = at;
        at = from;
        CType found = expression(end);
        at = before;
        return found;
    }

    /// Where the first operand ends that begins at a token.
    int behindOperand(int from, int end) {
        int before = at;
        at = from;
        expression(end);
        int found = Math.max(at, from + 1);
        at = before;
        return found;
    }

    private CType expression(int end) {
        if (depth > DEEPEST || at >= end) {
            return CType.UNKNOWN;
        }
        depth++;
        CType type = primary(end);
        while (at < end) {
            Kind kind = reading.kind(at);
            if (kind == Kind.DOT || kind == Kind.ARROW) {
                type = member(type, end);
            } else if (kind == Kind.LEFT_BRACKET && reading.touchesNext(at - 1)) {
                type = element(type);
                at = reading.closing(at) + 1;
            } else if (kind == Kind.LEFT_PAREN && reading.touchesNext(at - 1)) {
                CType called = type.callable();
                type = called == null ? type : called.target();
                at = reading.closing(at) + 1;
            } else {
                break;
            }
        }
        depth--;
        return type;
    }

    private CType primary(int end) {
        return switch (reading.kind(at)) {
            case LEFT_PAREN -> parenthesis(end);
            case LEFT_BRACKET -> message();
            case AT -> literal();
            case STRING -> skip(CType.C_STRING);
            case NUMBER -> skip(reading.tokens.spelling(at).indexOf('.') >= 0 ? CType.DOUBLE : CType.INT);
            case IDENTIFIER -> name();
            case BANG, MINUS, AMPERSAND, STAR, PLUS, TILDE -> {
                at++;
                yield primary(end);
            }
            default -> skip(CType.UNKNOWN);
        };
    }

    private CType skip(CType type) {
        at++;
        return type;
    }

    private CType parenthesis(int end) {
        int close = reading.closing(at);
        int open = at;
        boolean cast = close + 1 < end
                && (Reading.endsValue(reading.kind(close + 1))
                        || reading.kind(close + 1) == Kind.LEFT_BRACKET
                        || reading.kind(close + 1) == Kind.AT)
                && reading.kind(close + 1) != Kind.RIGHT_PAREN
                && reading.kind(close + 1) != Kind.RIGHT_BRACKET;
        if (cast) {
            at = close + 1;
            primary(end);
            return declared(open + 1, close - 1, close);
        }
        boolean alone = reading.kind(close - 1) == Kind.STAR;
        CType inner = alone ? declared(open + 1, close - 1, close) : castOrValue(open, close);
        at = close + 1;
        return inner;
    }

    /// `((Cart *)value)` and `(value)`.
    private CType castOrValue(int open, int close) {
        return of(open + 1, close);
    }

    private CType literal() {
        at++;
        Kind kind = reading.kind(at);
        return switch (kind) {
            case STRING -> skip(CType.object("NSString"));
            case LEFT_BRACKET, LEFT_BRACE, LEFT_PAREN -> {
                at = reading.closing(at) + 1;
                yield CType.object(
                        kind == Kind.LEFT_BRACKET ? "NSArray" : kind == Kind.LEFT_BRACE ? "NSDictionary" : "NSNumber");
            }
            case NUMBER -> skip(CType.object("NSNumber"));
            default -> {
                boolean selector = reading.word(at).equals("selector");
                at = reading.kind(at + 1) == Kind.LEFT_PAREN ? reading.closing(at + 1) + 1 : at + 1;
                yield selector ? CType.SEL : CType.UNKNOWN;
            }
        };
    }

    private CType name() {
        String name = reading.word(at);
        at++;
        boolean called = reading.kind(at) == Kind.LEFT_PAREN && reading.touchesNext(at - 1);
        CType known = named(name);
        if (!called) {
            return known == null ? CType.UNKNOWN : known;
        }
        CFunctionFact function = known == null ? knowledge.function(name) : null;
        if (function != null) {
            at = reading.closing(at) + 1;
            return function.type().target();
        }
        return known == null ? CType.UNKNOWN : known;
    }

    /// The type of a name that stands by itself.
    @Nullable
    CType named(String name) {
        if (name.equals("self")) {
            return scope.self();
        }
        if (name.equals("super")) {
            String parent =
                    scope.className().isEmpty() ? null : knowledge.members().superclass(scope.className());
            String shown = parent == null ? "NSObject" : parent;
            return scope.ofClass() ? CType.classNamed(shown) : CType.object(shown);
        }
        Scope.Local local = scope.locals().get(name);
        if (local != null) {
            return local.type();
        }
        CType variable =
                scope.className().isEmpty() ? null : knowledge.members().instanceVariable(scope.className(), name);
        if (variable != null) {
            return variable;
        }
        if (knowledge.isClass(name)) {
            return CType.classNamed(name);
        }
        GlobalVariable global = knowledge.global(name);
        if (global != null) {
            return global.type();
        }
        return knowledge
                .sdk()
                .constant(name)
                .map(fact -> knowledge.typeOf(fact.type(), fact.valueKind()))
                .orElse(null);
    }

    private CType member(CType receiver, int end) {
        at++;
        if (at >= end) {
            return receiver;
        }
        StringBuilder selector = new StringBuilder(reading.word(at));
        String first = reading.word(at);
        at++;
        boolean parts = false;
        while (reading.kind(at) == Kind.COLON && reading.touchesNext(at - 1) && at < end) {
            parts = true;
            selector.append(':');
            at++;
            if (reading.isName(at) && reading.touchesNext(at - 1) && reading.kind(at + 1) == Kind.COLON) {
                selector.append(reading.word(at));
                at++;
            }
        }
        boolean called = reading.kind(at) == Kind.LEFT_PAREN && at < end;
        if (parts) {
            at = called ? reading.closing(at) + 1 : at;
            return sent(receiver, selector.toString());
        }
        CType found = memberType(receiver, first);
        if (called && found.callable() == null) {
            at = reading.closing(at) + 1;
        }
        return found;
    }

    /// What `receiver.name` gives: a field, a property, or what a method without arguments returns.
    CType memberType(CType receiver, String name) {
        if (receiver.isStruct()) {
            StructLayout layout = knowledge.struct(receiver.name());
            CType field = layout == null ? null : layout.typeOf(name);
            return field == null ? CType.UNKNOWN : field;
        }
        Accessor property = knowledge.members().property(receiver, name);
        return property == null ? sent(receiver, name) : property.type();
    }

    private CType sent(CType receiver, String selector) {
        if (receiver.is(CType.Kind.CLASS) && (selector.equals("alloc") || selector.equals("new"))) {
            return CType.object(receiver.name());
        }
        if (selector.equals("init") && receiver.isObject()) {
            return receiver;
        }
        return knowledge.members().method(receiver, selector).returns();
    }

    private CType message() {
        int open = at;
        int close = reading.closing(open);
        CType receiver = of(open + 1, close);
        String selector = selector(open, close);
        at = close + 1;
        return sent(receiver, selector);
    }

    /// The selector of the message in these brackets, as far as it is written.
    String selector(int open, int close) {
        StringBuilder selector = new StringBuilder();
        int i = behindOperand(open + 1, close);
        String last = "";
        while (i < close) {
            Kind kind = reading.kind(i);
            if (kind == Kind.COLON) {
                selector.append(last).append(':');
                last = "";
            } else if (kind == Kind.LEFT_PAREN || kind == Kind.LEFT_BRACKET || kind == Kind.LEFT_BRACE) {
                i = reading.closing(i);
                last = "";
            } else {
                last = kind.isWord() ? reading.word(i) : "";
            }
            i++;
        }
        return selector.isEmpty() ? last : selector.toString();
    }

    private CType element(CType of) {
        if (of.isObject() && !of.items().isEmpty()) {
            return of.items().getLast();
        }
        if (of.is(CType.Kind.ARRAY) || of.is(CType.Kind.POINTER)) {
            return of.target();
        }
        return of.isObject() ? CType.ID : CType.UNKNOWN;
    }

    /// The type that is written in tokens.
    ///
    /// @param behind where the value of a variable with a guessed type begins, with its `=`
    CType declared(int first, int last, int behind) {
        int i = first;
        int stars = 0;
        String base = "";
        List<CType> arguments = new ArrayList<>();
        while (i <= last) {
            Kind kind = reading.kind(i);
            if (kind == Kind.STAR) {
                stars++;
            } else if (kind == Kind.TYPEOF && reading.kind(i + 1) == Kind.LEFT_PAREN) {
                int close = reading.closing(i + 1);
                return of(i + 2, close);
            } else if (kind == Kind.AUTO_TYPE) {
                return reading.kind(behind) == Kind.ASSIGN ? of(behind + 1, reading.size) : CType.UNKNOWN;
            } else if (kind == Kind.LESS) {
                int close = generics(i, last);
                arguments.addAll(arguments(i + 1, close - 1));
                i = close;
            } else if (kind == Kind.TYPE_WORD) {
                base = base.isEmpty() ? reading.word(i) : base + " " + reading.word(i);
            } else if (kind == Kind.IDENTIFIER && !reading.word(i).startsWith("__")) {
                base = reading.word(i);
            }
            i++;
        }
        return named(base, stars, arguments);
    }

    private CType named(String base, int stars, List<CType> arguments) {
        CType known = base.isEmpty() ? null : knowledge.typeNamed(base);
        if (known == null) {
            boolean object = stars == 1 && !base.isEmpty() && Character.isUpperCase(base.charAt(0));
            return object ? CType.object(base) : Objects.requireNonNullElse(number(base), CType.UNKNOWN);
        }
        if (known.isObject()) {
            return arguments.isEmpty() || known.name().equals("id") ? known : CType.object(known.name(), arguments);
        }
        return stars > 0 ? CType.pointer(known) : known;
    }

    private static @Nullable CType number(String base) {
        return switch (base) {
            case "int" -> CType.INT;
            case "unsigned", "unsigned int" -> CType.UNSIGNED;
            case "long", "long long" -> CType.LONG;
            case "unsigned long", "unsigned long long" -> CType.UNSIGNED_LONG;
            case "double" -> CType.DOUBLE;
            case "float" -> CType.FLOAT;
            case "char" -> CType.CHAR;
            case "void" -> CType.VOID;
            default -> null;
        };
    }

    private int generics(int open, int last) {
        int deep = 0;
        for (int i = open; i <= last; i++) {
            deep += reading.kind(i) == Kind.LESS ? 1 : reading.kind(i) == Kind.GREATER ? -1 : 0;
            if (deep == 0) {
                return i;
            }
        }
        return last;
    }

    private List<CType> arguments(int first, int last) {
        List<CType> found = new ArrayList<>();
        int deep = 0;
        int from = first;
        for (int i = first; i <= last + 1; i++) {
            Kind kind = i > last ? Kind.COMMA : reading.kind(i);
            deep += kind == Kind.LESS ? 1 : kind == Kind.GREATER ? -1 : 0;
            if (kind == Kind.COMMA && deep == 0) {
                found.add(declared(from, i - 1, i));
                from = i + 1;
            }
        }
        return found;
    }
}
