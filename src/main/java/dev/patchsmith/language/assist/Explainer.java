package dev.patchsmith.language.assist;

import dev.patchsmith.language.assist.Explanation.Subject;
import dev.patchsmith.language.knowledge.CFunctionFact;
import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.Catalogue;
import dev.patchsmith.language.knowledge.ConstantValue;
import dev.patchsmith.language.knowledge.GlobalVariable;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.Origin;
import dev.patchsmith.language.knowledge.SdkFact;
import dev.patchsmith.language.objc.lex.Kind;
import dev.patchsmith.language.objc.lex.Lexer;
import dev.patchsmith.language.objc.lex.Tokens;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says what the name at a place means: type, value and where that was learnt.
public final class Explainer {

    private final Knowledge knowledge;
    private final Reading reading;
    private final int token;
    private final Scope scope;

    private Explainer(Tokens tokens, int token, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.token = token;
        reading = new Reading(tokens);
        scope = new Scope(reading, token, knowledge);
    }

    /// @param knowledge of the file the text belongs to
    public static Optional<Explanation> explain(String text, int offset, Knowledge knowledge) {
        Tokens tokens = Lexer.lex(text).tokens();
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.end(middle) < offset || (tokens.end(middle) == offset && tokens.start(middle + 1) == offset)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean here = low < tokens.size() - 1
                && tokens.start(low) <= offset
                && offset <= tokens.end(low)
                && tokens.kind(low) == Kind.IDENTIFIER;
        return here ? Optional.ofNullable(new Explainer(tokens, low, knowledge).explain()) : Optional.empty();
    }

    private @Nullable Explanation explain() {
        Kind before = reading.kind(token - 1);
        if (before == Kind.DOT || before == Kind.ARROW) {
            return member();
        }
        Explanation part = selectorPart();
        return part == null ? name() : part;
    }

    private Explanation told(Subject subject, String type, String value, String owner, @Nullable Origin origin) {
        return new Explanation(
                reading.tokens.start(token), reading.tokens.end(token), subject, type, value, owner, origin);
    }

    private @Nullable Explanation member() {
        int from = reading.startOf(token - 2);
        CType receiver = scope.types().of(from, token - 1);
        String name = reading.word(token);
        if (receiver.isStruct()) {
            CType field = scope.types().memberType(receiver, name);
            return field.isUnknown()
                    ? null
                    : told(Subject.STRUCT_FIELD, Words.of(field), "", receiver.name(), origin(receiver.name()));
        }
        StringBuilder selector = new StringBuilder(name);
        int i = token + 1;
        while (reading.kind(i) == Kind.COLON && reading.touchesNext(i - 1)) {
            selector.append(':');
            i++;
            if (reading.isName(i) && reading.touchesNext(i - 1) && reading.kind(i + 1) == Kind.COLON) {
                selector.append(reading.word(i));
                i++;
            }
        }
        return entry(receiver, selector.toString());
    }

    private @Nullable Explanation entry(CType receiver, String name) {
        boolean ofClass = receiver.is(CType.Kind.CLASS);
        String owner = receiver.name().isEmpty() || receiver.name().equals("id") ? "NSObject" : receiver.name();
        Catalogue.Entry found = null;
        for (Catalogue.Entry each : knowledge.catalogue().members(owner, ofClass)) {
            if (each.name().equals(name) && (found == null || each.isProperty())) {
                found = each;
            }
        }
        if (found == null) {
            return null;
        }
        String type = found.spelled().isEmpty() ? Words.of(found.type()) : found.spelled();
        String declaring = found.owner().replaceAll("[<>]", "");
        Origin origin = origin(declaring);
        return found.isProperty()
                ? told(Subject.PROPERTY, type, "", declaring, origin)
                : told(Subject.METHOD, signature(found, type), "", declaring, origin);
    }

    private static String signature(Catalogue.Entry method, String returns) {
        StringBuilder text = new StringBuilder(method.ofClass() ? "+ (" : "- (")
                .append(returns.strip())
                .append(")");
        if (method.arguments().isEmpty()) {
            return text.append(method.name()).toString();
        }
        String[] parts = method.name().split(":", -1);
        for (int i = 0; i < method.arguments().size() && i < parts.length; i++) {
            String type = Words.of(method.arguments().get(i)).strip();
            text.append(i == 0 ? "" : " ")
                    .append(parts[i])
                    .append(":(")
                    .append(type.isEmpty() ? "id" : type)
                    .append(")");
        }
        return text.toString();
    }

    /// A word of a message in square brackets.
    private @Nullable Explanation selectorPart() {
        int open = reading.openBracket(token);
        boolean subscript = open >= 0 && reading.touchesNext(open - 1) && Reading.endsValue(reading.kind(open - 1));
        if (open < 0 || subscript || reading.kind(open - 1) == Kind.AT || token == open + 1) {
            return null;
        }
        int behind = scope.types().behindOperand(open + 1, reading.size);
        boolean word = reading.kind(token + 1) == Kind.COLON
                || (token == behind && reading.kind(token + 1) == Kind.RIGHT_BRACKET);
        if (token < behind || !word) {
            return null;
        }
        CType receiver = scope.types().of(open + 1, behind);
        return entry(receiver, scope.types().selector(open, reading.closing(open)));
    }

    private @Nullable Explanation name() {
        String name = reading.word(token);
        Scope.Local local = scope.locals().get(name);
        if (local != null) {
            return told(Subject.LOCAL, local.spelled(), "", "", null);
        }
        if (name.equals("self") || name.equals("super")) {
            CType type = scope.types().named(name);
            return type == null ? null : told(Subject.LOCAL, Words.of(type), "", "", null);
        }
        CType variable =
                scope.className().isEmpty() ? null : knowledge.members().instanceVariable(scope.className(), name);
        if (variable != null) {
            return told(
                    Subject.INSTANCE_VARIABLE, Words.of(variable), "", scope.className(), origin(scope.className()));
        }
        Explanation constant = constant(name);
        if (constant != null) {
            return constant;
        }
        CFunctionFact function = knowledge.function(name);
        if (function != null) {
            String type = Words.of(function.type().target());
            String declared = type + (type.endsWith("*") ? "" : " ") + name + "("
                    + Suggester.list(function.type().items()) + ")";
            return told(Subject.FUNCTION, declared.strip(), "", "", origin(name));
        }
        if (knowledge.isClass(name)) {
            String parent = Objects.requireNonNullElse(knowledge.members().superclass(name), "");
            return told(Subject.CLASS, "", "", parent, origin(name));
        }
        CType type = knowledge.typeNamed(name);
        return type == null ? null : told(Subject.TYPE, Words.of(type), "", "", origin(name));
    }

    private @Nullable Explanation constant(String name) {
        ConstantValue value = knowledge.constant(name);
        if (value != null) {
            return told(Subject.CONSTANT, Words.of(value.type()), Values.of(value), "", origin(name));
        }
        String answered = knowledge.answers().constants().get(name);
        if (answered != null) {
            return told(Subject.CONSTANT, "", answered, "", new Origin.Answered());
        }
        GlobalVariable global = knowledge.global(name);
        if (global != null) {
            ConstantValue initial =
                    global.initial() == null ? null : knowledge.folding().fold(global.initial());
            return told(
                    Subject.VARIABLE,
                    Words.of(global.type()),
                    initial == null ? "" : Values.of(initial),
                    "",
                    origin(name));
        }
        Optional<SdkFact.Constant> fact = knowledge.sdk().constant(name);
        return fact.map(each ->
                        told(Subject.CONSTANT, each.type(), each.value(), "", new Origin.InSdk(each.framework())))
                .orElse(null);
    }

    private @Nullable Origin origin(String name) {
        return knowledge.originOf(name);
    }
}
