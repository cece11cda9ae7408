package dev.patchsmith.language.objc.preprocess;

import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Number;
import dev.patchsmith.language.objc.lex.Quoted;
import dev.patchsmith.language.objc.lex.Tokens;
import dev.patchsmith.language.objc.lex.Words;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Evaluates the expressions of `#if`. A name that is no macro counts as 0, with a warning where it matters.
final class Condition {

    private static final int DEEPEST = 100;
    private static final Pattern SYSTEM_VERSION =
            Pattern.compile("__(IPHONE|MAC|TVOS|WATCHOS)_(\\d+)_(\\d+)(?:_\\d+)?");
    private static final Set<String> ABSENT_FEATURES = Set.of(
            "address_sanitizer",
            "thread_sanitizer",
            "memory_sanitizer",
            "undefined_behavior_sanitizer",
            "objc_arc_weak_unavailable",
            "ptrauth_calls",
            "bounds_attributes");

    private static final Set<String> KNOWN_ABSENT =
            Set.of("DEBUG", "false", "NO", "__cplusplus", "NS_BLOCK_ASSERTIONS", "__x86_64__", "__i386__", "__arm__");

    private final Tokens raw;
    private final Definitions definitions;
    private final Findings findings;
    private final Expander expander;
    private final Predicate<String> hasInclude;
    private final Set<String> warned = new HashSet<>();
    private Tokens tokens;
    private int at;
    private int depth;
    private boolean failed;
    private Span line = Span.NONE;

    Condition(Tokens raw, Definitions definitions, Findings findings, Expander expander, Predicate<String> hasInclude) {
        this.raw = raw;
        this.definitions = definitions;
        this.findings = findings;
        this.expander = expander;
        this.hasInclude = hasInclude;
        this.tokens = raw;
    }

    /// @param guard a name for which only definitions of this text count
    boolean isDefined(int index, String guard) {
        String name = raw.spelling(index);
        if (name.equals(guard)) {
            return definitions.isOwn(name);
        }
        return raw.kind(index).isWord()
                && (definitions.get(raw.symbol(index)) != null
                        || PreprocessOptions.KEPT.contains(name)
                        || name.startsWith("__has_")
                        || SYSTEM_VERSION.matcher(name).matches());
    }

    boolean holds(int from, int end, String guard) {
        if (from >= end) {
            return false;
        }
        line = new Span(raw.start(from), raw.end(end - 1));
        Tokens line = answered(from, end, guard);
        tokens = expander.expand(line);
        tokens.add(Kind.END, raw.end(end - 1), raw.end(end - 1), -1, 0);
        at = 0;
        depth = 0;
        failed = false;
        long value = ternary(true);
        if (failed || tokens.kind(at) != Kind.END) {
            findings.add(
                    Diagnostic.warning("W-IF", this.line, "This condition is not understood and counts as false."));
            return false;
        }
        return value != 0;
    }

    /// The tokens with `defined` and the `__has_` questions already answered.
    private Tokens answered(int from, int end, String guard) {
        Tokens result = expander.empty();
        for (int i = from; i < end; i++) {
            if (!raw.kind(i).isWord()) {
                result.addFrom(raw, i, raw.flags(i));
                continue;
            }
            String word = raw.spelling(i);
            if (raw.symbol(i) == Words.DEFINED) {
                boolean parenthesis = i + 1 < end && raw.kind(i + 1) == Kind.LEFT_PAREN;
                int name = parenthesis ? i + 2 : i + 1;
                boolean yes = name < end && isDefined(name, guard);
                answer(result, i, yes);
                i = parenthesis && name + 1 < end ? name + 1 : Math.min(name, end - 1);
            } else if (word.startsWith("__has_")
                    || word.equals("__is_identifier")
                    || word.equals("__building_module")) {
                int close = closing(i + 1, end);
                answer(result, i, has(word, i + 2, close));
                i = Math.min(close, end - 1);
            } else {
                result.addFrom(raw, i, raw.flags(i));
            }
        }
        return result;
    }

    private void answer(Tokens result, int at, boolean yes) {
        result.addSpelled(Kind.NUMBER, raw.start(at), raw.end(at), yes ? "1" : "0", Tokens.SPACE_BEFORE);
    }

    private int closing(int open, int end) {
        int nested = 0;
        for (int i = open; i < end; i++) {
            nested += raw.kind(i) == Kind.LEFT_PAREN ? 1 : raw.kind(i) == Kind.RIGHT_PAREN ? -1 : 0;
            if (nested <= 0) {
                return i;
            }
        }
        return end;
    }

    private boolean has(String question, int from, int close) {
        if (from >= close) {
            return false;
        }
        StringBuilder written = new StringBuilder();
        for (int i = from; i < close; i++) {
            written.append(raw.spelling(i));
        }
        String argument = written.toString();
        return switch (question) {
            case "__has_include", "__has_include_next" -> hasInclude.test(path(argument, from));
            case "__has_feature", "__has_extension" ->
                !ABSENT_FEATURES.contains(argument) && !argument.startsWith("cxx_");
            case "__has_attribute", "__has_builtin", "__has_c_attribute", "__has_warning" -> true;
            default -> false;
        };
    }

    private String path(String argument, int from) {
        return raw.kind(from) == Kind.STRING ? Quoted.string(argument) : argument.replaceAll("[<>]", "");
    }

    private long ternary(boolean live) {
        if (++depth > DEEPEST) {
            failed = true;
        }
        long condition = failed ? 0 : binary(0, live);
        if (!failed && tokens.kind(at) == Kind.QUESTION) {
            at++;
            long then = ternary(live && condition != 0);
            expect(Kind.COLON);
            long otherwise = ternary(live && condition == 0);
            condition = condition != 0 ? then : otherwise;
        }
        depth--;
        return condition;
    }

    private long binary(int least, boolean live) {
        long left = unary(live);
        while (!failed) {
            Kind operator = tokens.kind(at);
            int precedence = precedence(operator);
            if (precedence < 0 || precedence < least) {
                break;
            }
            at++;
            boolean needed = operator == Kind.AND ? left != 0 : operator != Kind.OR || left == 0;
            long right = binary(precedence + 1, live && needed);
            left = apply(operator, left, right);
        }
        return left;
    }

    private static int precedence(Kind operator) {
        return switch (operator) {
            case OR -> 0;
            case AND -> 1;
            case PIPE -> 2;
            case CARET -> 3;
            case AMPERSAND -> 4;
            case EQUAL, NOT_EQUAL -> 5;
            case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> 6;
            case SHIFT_LEFT, SHIFT_RIGHT -> 7;
            case PLUS, MINUS -> 8;
            case STAR, SLASH, PERCENT -> 9;
            default -> -1;
        };
    }

    private static long apply(Kind operator, long a, long b) {
        return switch (operator) {
            case OR -> truth(a != 0 || b != 0);
            case AND -> truth(a != 0 && b != 0);
            case PIPE -> a | b;
            case CARET -> a ^ b;
            case AMPERSAND -> a & b;
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case LESS -> truth(a < b);
            case GREATER -> truth(a > b);
            case LESS_EQUAL -> truth(a <= b);
            case GREATER_EQUAL -> truth(a >= b);
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case PLUS -> a + b;
            case MINUS -> a - b;
            case STAR -> a * b;
            case SLASH -> b == 0 ? 0 : a / b;
            default -> b == 0 ? 0 : a % b;
        };
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }

    private long unary(boolean live) {
        if (failed || ++depth > DEEPEST) {
            failed = true;
            return 0;
        }
        int index = at++;
        long value = switch (tokens.kind(index)) {
            case BANG -> truth(unary(live) == 0);
            case MINUS -> -unary(live);
            case PLUS -> unary(live);
            case TILDE -> ~unary(live);
            case LEFT_PAREN -> {
                long inner = ternary(live);
                expect(Kind.RIGHT_PAREN);
                yield inner;
            }
            case NUMBER -> number(tokens.spelling(index));
            case CHARACTER -> Quoted.character(tokens.spelling(index));
            default -> tokens.kind(index).isWord() ? name(index, live) : fail(index);
        };
        depth--;
        return value;
    }

    private long fail(int index) {
        at = index;
        failed = true;
        return 0;
    }

    private long number(String text) {
        return switch (Number.of(text)) {
            case Number.Whole(var value, var suffix, var decimal) -> value.longValue();
            case Number.Fraction(double value, boolean isFloat) -> (long) value;
            case Number.Malformed() -> 0;
        };
    }

    private long name(int index, boolean live) {
        String name = tokens.spelling(index);
        Matcher version = SYSTEM_VERSION.matcher(name);
        if (version.matches()) {
            return Long.parseLong(version.group(2)) * 10_000 + Long.parseLong(version.group(3)) * 100;
        }
        if (name.equals("true") || name.equals("YES")) {
            return 1;
        }
        boolean call = tokens.kind(at) == Kind.LEFT_PAREN;
        if (call) {
            int open = 0;
            do {
                Kind kind = tokens.kind(at);
                open += kind == Kind.LEFT_PAREN ? 1 : kind == Kind.RIGHT_PAREN ? -1 : 0;
                at++;
            } while (open > 0 && tokens.kind(at) != Kind.END);
        }
        boolean plain = !KNOWN_ABSENT.contains(name) && !name.startsWith("TARGET_OS_");
        if (live && plain && warned.add(name)) {
            findings.add(Diagnostic.warning(
                    "W-IF", line, "The macro " + name + " is unknown and counts as 0 in this condition."));
        }
        return 0;
    }

    private void expect(Kind kind) {
        if (tokens.kind(at) == kind) {
            at++;
        } else {
            failed = true;
        }
    }
}
